from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.retries = 3  # error: PDS113 5 "write fail_retry_times"
    extract.trigger_rule = "all_done"  # error: PDS113 "Condition task"
    workflow.submit()
