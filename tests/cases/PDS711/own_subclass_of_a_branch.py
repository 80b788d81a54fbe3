from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition


class Large(Branch):
    def __init__(self, task):
        super().__init__("${rows} > 10", task)


class Otherwise(Default):
    pass


with Workflow(name="etl", param={"rows": "100"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    Switch(name="how", condition=SwitchCondition(Large(full), Otherwise(delta)))
    workflow.submit()
