from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:  # noqa: PDS1
    Shell(name="a", command="true")
    workflow.submit()  # noqa: PDS
