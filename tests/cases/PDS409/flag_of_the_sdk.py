from pydolphinscheduler.constants import TaskFlag, TaskPriority
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        flag=TaskFlag.NO,
        task_priority=TaskPriority.HIGH,
    )
    workflow.submit()
