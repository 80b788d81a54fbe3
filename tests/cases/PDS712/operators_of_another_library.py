from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from rules import SUCCESS, And, Condition

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    workflow.submit()

alarm = Condition(name="alarm", condition=And(SUCCESS("load")), success_task="a", failed_task="b")
