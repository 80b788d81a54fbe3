from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "1"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    choose = SwitchCondition(Branch(condition="${rows} > 1", task=full), Default(task=delta))
    switch = Switch(name="switch", condition=choose)
    delta >> switch  # error: PDS501 5 "'switch' >> 'delta' >> 'switch'"
    workflow.submit()
