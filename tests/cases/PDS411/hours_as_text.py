from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        timeout_notify_strategy="WARN",
        timeout="1h",  # error: PDS411 "is a text, so the server gets no minutes"
    )
    workflow.submit()
