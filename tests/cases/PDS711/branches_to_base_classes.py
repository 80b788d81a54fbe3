from pydolphinscheduler.core.task import BatchTask, Task
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param={"v": 1}) as workflow:
    one = Task(name="one", task_type="EMR")
    two = BatchTask(name="two", task_type="EMR")
    Switch(name="s", condition=SwitchCondition(Branch(condition="${v} > 1", task=one), Default(task=two)))
    workflow.submit()
