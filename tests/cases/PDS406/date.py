import datetime

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *", 
    start_time=datetime.date(2021, 1, 1),  # error: PDS406 "neither a text nor a datetime"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
