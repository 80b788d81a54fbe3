from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        fail_retry_times="3x",  # error: PDS412 "refuses all tasks of the workflow"
    )
    workflow.submit()
