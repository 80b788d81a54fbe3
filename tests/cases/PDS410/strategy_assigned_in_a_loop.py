from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true", timeout=5)
    for task in workflow.task_list:
        task.timeout_notify_strategy = "WARN"
    workflow.submit()
