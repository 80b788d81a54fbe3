from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name="etl") as workflow:
    if os.environ.get("FULL"):
        load = Shell(name="load", command="load --full")
    else:
        load = Shell(name="load", command="load")
    workflow.submit()
