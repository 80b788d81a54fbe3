from settings import OPTIONS

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", **OPTIONS) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    ways = SwitchCondition(Branch("${rows} > 10", full), Default(delta))
    Switch(name="how", condition=ways)
    workflow.submit()
