from datetime import timedelta

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", timeout=timedelta(seconds=20)) as workflow:  # error: PDS805 35 "one minute"
    Shell(name="a", command="true")
    workflow.submit()
