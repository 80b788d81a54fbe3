import os

os.environ.setdefault("PYDS_PROJECT", "sales")

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", project=os.environ["PYDS_PROJECT"]) as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
