import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

os.environ["TZ"] = "Asia/Shanghai"
os.environ["WORKFLOW_PROJECT"] = "sales"
os.environ["PYDS_STAGE"] = "test"

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
