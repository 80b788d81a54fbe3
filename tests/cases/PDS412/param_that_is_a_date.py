import datetime

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    param={"day": datetime.date.today()},  # error: PDS412 "cannot send this value"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
