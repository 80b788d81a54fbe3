import os

SETTINGS = {"PYDS_HOME": "conf/orders"}
os.environ["PYDS_HOME"] = "conf/sales"
os.environ.setdefault('PYDS_HOME', "conf")
os.environ.update(SETTINGS)

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
