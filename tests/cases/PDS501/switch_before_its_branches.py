from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "1"}) as workflow:
    count = Shell(name="count", command="echo count")
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    report = Shell(name="report", command="echo report")
    choose = SwitchCondition(Branch(condition="${rows} > 1", task=full), Default(task=delta))
    switch = Switch(name="switch", condition=choose)
    count >> switch >> [full, delta] >> report
    workflow.submit()
