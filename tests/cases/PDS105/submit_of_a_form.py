from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from forms import form

form.submit
with Workflow(name="etl") as workflow: Shell(name="extract", command="true"); workflow.submit()
