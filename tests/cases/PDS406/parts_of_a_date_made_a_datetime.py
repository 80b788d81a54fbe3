from datetime import datetime

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

START = (2026, 1, 31)

with Workflow(name="etl", schedule="0 0 2 * * ? *", start_time=datetime(*START)) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
