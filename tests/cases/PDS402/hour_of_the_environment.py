import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule=f"0 0 {os.environ['HOUR']} * * ? *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
