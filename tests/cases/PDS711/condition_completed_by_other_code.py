from common import add_default

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "100"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    ways = SwitchCondition(Branch("${rows} > 10", full))
    add_default(ways, delta)
    Switch(name="how", condition=ways)
    workflow.submit()
