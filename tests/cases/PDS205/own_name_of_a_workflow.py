import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

os.environ["PYDS_WORKFLOW_NAME"] = "etl"

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
