from pydolphinscheduler.core.task import Task
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    assert isinstance(a, Task)
    workflow.submit()
