from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        timeout=5,  # error: PDS410 9 "add timeout_notify_strategy="
        timeout_notify_strategy=None,
    )
    workflow.submit()
