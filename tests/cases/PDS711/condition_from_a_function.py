from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import Branch, Default, Shell, Switch, SwitchCondition


def ways(full, delta, last=None):
    return SwitchCondition(Branch("${rows} > 10", full), last or Default(delta))


with Workflow(name="etl", param={"rows": "100"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    Switch(name="how", condition=ways(full, delta))
    workflow.submit()
