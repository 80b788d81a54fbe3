from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name="etl") as workflow:
    while True:
        Shell(name="extract", command="true")
        if os.path.exists("ready"):
            break
    workflow.submit()
