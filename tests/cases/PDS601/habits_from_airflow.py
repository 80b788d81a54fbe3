from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule_interval="@daily",  # error: PDS601 5 "write schedule="
    catchup=False,  # error: PDS601 5 "leave it out"
    default_args={},  # error: PDS601 5 "its own arguments"
) as workflow:
    Shell(
        task_id="extract",  # error: PDS601 9 "write name="
        bash_command="echo extract",  # error: PDS601 9 "write command="
        dag=workflow,  # error: PDS601 9 "write workflow="
        retries=3,  # error: PDS601 9 "write fail_retry_times="
        retry_delay=5,  # error: PDS601 9 "write fail_retry_interval="
        trigger_rule="all_done",  # error: PDS601 9 "Condition"
    )
    workflow.submit()
