import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"  # error: PDS204 1 "read it when it was imported in line 3"

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
