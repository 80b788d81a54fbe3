import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import Branch, Default, Shell, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "1"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    if os.environ.get("CHOOSE"):
        switch = Switch(
            name="switch",
            condition=SwitchCondition(Branch(condition="${rows} > 1", task=full), Default(task=delta)),
        )
    else:
        switch = Shell(name="switch", command="echo no switch")
        full >> switch
    workflow.submit()
