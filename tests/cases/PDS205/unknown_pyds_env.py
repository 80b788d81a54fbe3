import os

os.environ["PYDS_PROJECT"] = "sales"  # error: PDS205 1 "has no effect: write PYDS_WORKFLOW_PROJECT"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
