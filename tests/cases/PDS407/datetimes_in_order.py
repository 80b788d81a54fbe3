import datetime

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *", 
    start_time=datetime.datetime(2022, 1, 1, 6),
    end_time="2022-01-02",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
