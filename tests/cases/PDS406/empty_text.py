from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 2 * * ? *", start_time="") as workflow:  # error: PDS406 "cannot read start_time"
    Shell(name="extract", command="true")
    workflow.submit()
