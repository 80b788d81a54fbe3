from settings import SCHEDULE

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    timezone="Asia/Shanghai",
    **SCHEDULE,
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
