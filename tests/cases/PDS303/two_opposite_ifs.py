from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name="etl") as workflow:
    full = os.environ.get("FULL")
    if full:
        load = Shell(name="load", command="load --full")
    if not full:
        load = Shell(name="load", command="load")
    workflow.submit()
