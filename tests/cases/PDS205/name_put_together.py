import os
import sys

for name in sys.argv[1:]:
    os.environ[f"PYDS_{name}"] = "sales"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
