from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

if os.environ.get("DEPLOY"):
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
    with Workflow(name="etl") as workflow:  # error: PDS301
        Shell(name="extract", command="true")
        workflow.submit()
