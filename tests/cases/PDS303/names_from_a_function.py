from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from names import unique

with Workflow(name="etl") as workflow:
    Shell(name=unique("extract"), command="true")
    Shell(name=unique("extract"), command="true")
    workflow.submit()
