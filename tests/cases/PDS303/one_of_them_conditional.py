from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="true")
    if os.environ.get("FULL"):
        load = Shell(name="load", command="load --full")  # error: PDS303
    workflow.submit()
