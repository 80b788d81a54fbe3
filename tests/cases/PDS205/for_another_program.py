import os
import subprocess

os.environ["PYDS_PROJECT"] = "sales"
subprocess.run(["make", "deploy"], check=True)

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
