import os

before = os.environ.get("PYDS_HOME", "")
os.environ["PYDS_HOME"] = "conf/sales"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()

os.environ["PYDS_HOME"] = before
