from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from forms import form

form.submit
Workflow(name="etl").submit()
