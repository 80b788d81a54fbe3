import os

os.environ["PYDSX_PROJECT"] = "sales"
os.environ["MY_PYDS_PROJECT"] = "sales"
os.environ["pyds_project"] = "sales"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
