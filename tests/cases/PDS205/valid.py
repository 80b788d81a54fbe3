import os

os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
