import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "100"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    last = Default(delta) if os.environ.get("DELTA") else Branch("${rows} < 10", delta)
    Switch(name="how", condition=SwitchCondition(Branch("${rows} > 10", full), last))
    workflow.submit()
