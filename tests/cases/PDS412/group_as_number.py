from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    warning_group_id=1,
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
