import os

SETTINGS = {"PYDOLPHINSCHEDULER_HOME": "conf/orders"}  # error: PDS605 13
os.environ["PYDOLPHINSCHEDULER_HOME"] = "conf/sales"  # error: PDS605 1 "its name since 3.0 is PYDS_HOME"
os.environ.setdefault('PYDOLPHINSCHEDULER_HOME', "conf")  # error: PDS605
os.environ.update(SETTINGS)

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
