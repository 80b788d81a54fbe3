from pydolphinscheduler.core import Engine, ProcessDefinition, Task  # error: PDS605 45
from pydolphinscheduler.core.process_definition import (
    ProcessDefinitionContext as Context,  # error: PDS605 5
)
from pydolphinscheduler.side import (
    Project,  # error: PDS605 5
    User as Owner,  # error: PDS605 5
)
from pydolphinscheduler.tasks import Shell, SubProcess  # error: PDS605 45

print(Context, Engine, Task, Project("p"), Owner("u"))

with ProcessDefinition(
    name="etl",
    tenant="t",  # error: PDS605 5
) as pd:
    a = Shell(name="a", command="true")
    b = SubProcess(name="b", process_definition_name="child", timeout_flag="OPEN")  # error: PDS605 63
    a >> b
    pd.submit()
