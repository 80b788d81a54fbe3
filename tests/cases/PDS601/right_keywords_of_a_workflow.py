from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 6 * * ? *", description="loads", timezone="UTC", online_schedule=True, release_state="online") as workflow:
    Shell(name="extract", command="true", timeout=5, timeout_notify_strategy="WARN", fail_retry_times=3, fail_retry_interval=5, workflow=workflow)
    workflow.submit()
