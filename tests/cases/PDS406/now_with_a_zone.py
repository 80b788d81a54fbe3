import datetime

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *", 
    start_time=datetime.datetime.now(datetime.timezone.utc),  # error: PDS406 "is dropped"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
