import os
import subprocess
import sys

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"
os.putenv("PYDS_WORKFLOW_QUEUE", "sales")
subprocess.run([sys.executable, "report.py"], check=True)

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
