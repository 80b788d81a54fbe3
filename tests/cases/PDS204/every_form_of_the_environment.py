import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

DEFAULTS = {"PYDS_WORKFLOW_QUEUE": "sales", "LANG": "C"}
os.environ.setdefault("PYDS_WORKFLOW_PROJECT", "sales")  # error: PDS204
os.environ.update({"PYDS_USER_EMAIL": "etl@example.com"})  # error: PDS204 1
os.environ.update(PYDS_USER_STATE="1")  # error: PDS204
os.environ |= {"PYDS_USER_NAME": "sales"}  # error: PDS204
os.environ["PYDS_HOME"] = "/etc/pyds"  # error: PDS204
os.environ.update(DEFAULTS)  # error: PDS204 1 "PYDS_WORKFLOW_QUEUE"

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
