from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from company import settings

settings.warning_group_id = 3
with Workflow(
    name="etl",
    warning_type="FAILURE",  # error: PDS414
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
