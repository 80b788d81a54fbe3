from settings import PARAMETERS

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param=PARAMETERS) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    ways = SwitchCondition(Branch(condition="${hour} > 10", task=full), Default(task=delta))
    Switch(name="how", condition=ways)
    workflow.submit()
