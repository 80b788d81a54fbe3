from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "1"}) as workflow:
    shards = [Shell(name=f"shard-{number}", command="echo shard") for number in range(3)]
    count = Shell(name="count", command="echo count")
    shards[0] >> count
    branches = [Branch(condition="${rows} > 1", task=shard) for shard in shards[1:]]
    switch = Switch(name="switch", condition=SwitchCondition(*branches, Default(task=shards[-1])))
    count >> switch
    workflow.submit()
