import os

os.putenv("PYDS_WORKFLOW_PROJECT", "sales")  # error: PDS204 1 "does not change os.environ"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
