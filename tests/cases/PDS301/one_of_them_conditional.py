from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()

if os.environ.get("REPORT"):
    with Workflow(name="etl") as workflow:  # error: PDS301
        Shell(name="extract", command="true")
        workflow.submit()
