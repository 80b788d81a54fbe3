from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    warning_group_id=0,
    warning_type="all",  # error: PDS414 "nobody gets these alerts"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
