from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name=1, command="true")  # error: PDS304
    Shell(name=1, command="true")  # error: PDS304
    workflow.submit()
