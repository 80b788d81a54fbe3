import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "100"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    if os.environ.get("DELTA"):
        ways = SwitchCondition(Default(delta))
    else:
        ways = SwitchCondition(Default(full))
    Switch(name="how", condition=ways)
    workflow.submit()
