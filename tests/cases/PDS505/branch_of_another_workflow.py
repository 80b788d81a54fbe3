from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import Branch, Default, Shell, Switch, SwitchCondition

with Workflow(name="etl") as etl:
    load = Shell(name="load", command="echo load")

with Workflow(name="reports", param={"rows": "1"}) as reports:
    report = Shell(name="report", command="echo report")
    choose = SwitchCondition(Branch(condition="${rows} > 1", task=load), Default(task=report))
    Switch(name="switch", condition=choose)  # error: PDS505 5 "'switch' belongs to workflow 'reports' and 'load' to"

etl.submit()
reports.submit()
