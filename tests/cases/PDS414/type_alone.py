from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    warning_type="FAILURE",  # error: PDS414 "nobody gets these alerts"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
