from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import Branch, Default, Shell, Switch, SwitchCondition


def choose(task, other):
    return Switch(name="how", condition=SwitchCondition(Branch("${rows} > 10", task), Default(other)))


with Workflow(name="etl", param={"rows": "100"}) as workflow:
    choose(Shell(name="full", command="echo full"), Shell(name="delta", command="echo delta"))
    workflow.submit()
