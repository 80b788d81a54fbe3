import datetime

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        delay_time=datetime.timedelta(minutes=5),  # error: PDS412 "is a timedelta"
    )
    workflow.submit()
