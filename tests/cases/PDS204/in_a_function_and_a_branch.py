import os
import sys

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def configure(project):
    os.environ["PYDS_WORKFLOW_PROJECT"] = project  # error: PDS204 5


if len(sys.argv) > 1:
    configure(sys.argv[1])
    os.environ["PYDS_WORKFLOW_QUEUE"] = sys.argv[1]  # error: PDS204

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
