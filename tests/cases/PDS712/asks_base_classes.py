from pydolphinscheduler.core.task import Task
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.condition import SUCCESS, And, Condition
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    one = Task(name="one", task_type="EMR")
    two = Task(name="two", task_type="EMR")
    three = Shell(name="three", command="true")
    Condition(name="c", condition=And(And(SUCCESS(one))), success_task=two, failed_task=three)
    workflow.submit()
