from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import Branch, Default, Shell, Switch, SwitchCondition

with Workflow(name="etl", param={"shop": "north"}) as workflow:
    branches = []
    for shop in ("north", "south"):
        task = Shell(name=f"load-{shop}", command="echo load")
        branches.append(Branch(condition=f"'${{shop}}' == '{shop}'", task=task))
    other = Default(task=Shell(name="load-others", command="echo load"))
    Switch(name="which", condition=SwitchCondition(*branches, other))
    workflow.submit()
