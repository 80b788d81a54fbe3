from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="full") if os.environ.get("FULL") else Shell(name="load", command="part")
    workflow.submit()
