from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name=1, command="true")
    Shell(name=1, command="true")
    workflow.submit()
