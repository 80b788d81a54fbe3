from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from prefect_workflows import Workflow as Flow

with Flow(name="pydolphinscheduler") as flow:
    print(flow)
