from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import Branch, Default, Shell, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "1"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    workflow.submit()
    choose = SwitchCondition(Branch(condition="${rows} > 1", task=full), Default(task=delta))
    Switch(name="switch", condition=choose)  # error: PDS102 5 "task 'switch' is built after the last submit"
