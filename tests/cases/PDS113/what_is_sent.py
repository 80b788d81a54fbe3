from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.description = "x"
    extract.flag = "NO"
    extract.task_priority = "HIGH"
    extract.worker_group = "etl"
    extract.fail_retry_times = 3
    extract.delay_time = 1
    extract.timeout_notify_strategy = "WARN"
    extract.raw_script = "false"
    workflow.description = "x"
    workflow.worker_group = "etl"
    workflow.warning_type = "ALL"
    workflow.warning_group_id = 1
    workflow.execution_type = "PARALLEL"
    workflow.release_state = "online"
    workflow.param = {"a": 1}
    workflow.resource_list = []
    workflow.start_time = "2026-01-01"
    workflow.end_time = "2027-01-01"
    workflow.timezone = "UTC"
    workflow.online_schedule = False
    workflow.submit()
