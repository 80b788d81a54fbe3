from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *", 
    end_time="tomorrow",  # error: PDS406 "cannot read end_time"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
