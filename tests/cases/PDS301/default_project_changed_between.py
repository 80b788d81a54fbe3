from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()

os.environ["PYDS_WORKFLOW_PROJECT"] = "report"  # error: PDS204
with Workflow(name="etl", project=None) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
