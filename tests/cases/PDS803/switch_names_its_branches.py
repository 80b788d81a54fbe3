from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param={"var": "1"}) as workflow:
    start = Shell(name="start", command="true")
    many = Shell(name="many", command="true")
    few = Shell(name="few", command="true")
    load = Shell(name="load", command="true")
    switch = Switch(
        name="switch", condition=SwitchCondition(Branch(condition="${var} > 1", task=many), Default(task=few))
    )
    start >> load
    workflow.submit()
