from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

DEV = os.environ.get("DEV")
if DEV:
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
if not DEV:
    with Workflow(name="etl", schedule="0 0 0 * * ? *") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
