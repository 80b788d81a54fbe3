from datetime import timedelta

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        timeout_notify_strategy="WARN",
        timeout=timedelta(hours=1, minutes=-5),
    )
    workflow.submit()
