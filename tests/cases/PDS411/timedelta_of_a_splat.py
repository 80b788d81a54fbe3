from datetime import timedelta

from settings import PATIENCE
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        timeout_notify_strategy="WARN",
        timeout=timedelta(**PATIENCE),
    )
    workflow.submit()
