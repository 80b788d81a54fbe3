import os

from deploys import remote
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"
remote(os.environ)

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
