from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        flag="yes",  # error: PDS409 "never runs: write "
    )
    workflow.submit()
