from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition


class Count(Shell):
    def __init__(self, table):
        super().__init__(name=f"count-{table}", command="count", output_params={"rows": ""})


with Workflow(name="etl") as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    Count("orders")
    ways = SwitchCondition(Branch("${rows} > 10", full), Default(delta))
    Switch(name="how", condition=ways)
    workflow.submit()
