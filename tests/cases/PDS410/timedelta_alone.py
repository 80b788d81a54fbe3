from datetime import timedelta

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        timeout=timedelta(minutes=5),  # error: PDS410 9 "nothing happens"
    )
    workflow.submit()
