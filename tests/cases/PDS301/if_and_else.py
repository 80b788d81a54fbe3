from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

if os.environ.get("DEV"):
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
else:
    with Workflow(name="etl", schedule="0 0 0 * * ? *") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
