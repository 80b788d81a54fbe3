import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

os.environ.setdefault("PYDS_WORKFLOW_PROJECT", "sales")
queue = os.environ.setdefault("PYDS_WORKFLOW_QUEUE", "sales")

with Workflow(name="etl", project=os.environ["PYDS_WORKFLOW_PROJECT"]) as workflow:
    Shell(name="extract", command=f"extract {queue}")
    workflow.submit()
