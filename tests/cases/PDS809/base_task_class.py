from pydolphinscheduler.core.task import BatchTask, Task
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    Task(name="b", task_type="SHELL")  # error: PDS809 5 "Task sends none"
    BatchTask("c", "SQL")  # error: PDS809 5 "BatchTask"
    workflow.submit()
