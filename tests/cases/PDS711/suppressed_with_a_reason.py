from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import Branch, Shell, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "100"}) as workflow:
    task = Shell(name="full", command="echo full")
    Switch(name="how", condition=SwitchCondition(Branch("1 == 1", task)))  # noqa: PDS711 the branch is always taken
    workflow.submit()
