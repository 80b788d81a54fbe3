from datetime import timedelta

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", timeout=timedelta(hours=10)) as workflow:
    Shell(name="a", command="true", timeout=timedelta(minutes=1, seconds=30), timeout_notify_strategy="WARN")
    Shell(name="b", command="true", timeout=timedelta(seconds=3600), timeout_notify_strategy="WARN")
    workflow.submit()
