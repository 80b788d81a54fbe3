from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "100"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    ways = SwitchCondition(
        Branch("${rows} > 10", "full"),  # error: PDS711 32 "a Branch leads to a task, and a text stops"
        Default("delta"),  # error: PDS711 17 "a Default leads to a task"
    )
    full >> Switch(name="how", condition=ways) >> delta
    workflow.submit()
