from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        timeout=5,  # error: PDS410 9 "nothing happens when this timeout is over"
    )
    workflow.submit()
