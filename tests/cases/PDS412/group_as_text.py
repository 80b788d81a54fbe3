from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    warning_group_id="1",  # error: PDS412 "warning_group_id '1' is no number"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
