from datetime import timedelta

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule=timedelta(days=0)) as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
