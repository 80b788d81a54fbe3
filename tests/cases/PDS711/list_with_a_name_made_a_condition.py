from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import Branch, Default, Shell, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "100"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    ways = [Branch("${rows} > 10", full), Default(delta)]
    ways = SwitchCondition(*ways)
    Switch(name="how", condition=ways)
    workflow.submit()
