from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:  # noqa: PDS302 the other one is on another server
    Shell(name="a", command="true")
    workflow.submit()
