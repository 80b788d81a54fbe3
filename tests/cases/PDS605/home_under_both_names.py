import os

os.environ["PYDS_HOME"] = "conf"
os.environ["PYDOLPHINSCHEDULER_HOME"] = "conf"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
