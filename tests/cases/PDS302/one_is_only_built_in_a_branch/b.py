from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

if os.environ.get("STAGE") == "b":
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
