from pydolphinscheduler.core import Engine, Workflow, Task
from pydolphinscheduler.core.workflow import (
    WorkflowContext as Context,
)
from pydolphinscheduler.models import (
    Project,
    User as Owner,
)
from pydolphinscheduler.tasks import Shell, SubWorkflow

print(Context, Engine, Task, Project("p"), Owner("u"))

with Workflow(
    name="etl",
) as pd:
    a = Shell(name="a", command="true")
    b = SubWorkflow(name="b", workflow_name="child")
    a >> b
    pd.submit()
