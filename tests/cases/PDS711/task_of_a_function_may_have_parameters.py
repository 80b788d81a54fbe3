from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition


def audit():
    return Shell(name="audit", command="echo audit", output_params={"rows": ""})


with Workflow(name="etl") as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    audit()
    ways = SwitchCondition(Branch("${rows} > 10", full), Default(delta))
    Switch(name="how", condition=ways)
    workflow.submit()
