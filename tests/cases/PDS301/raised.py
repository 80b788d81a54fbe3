from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

if os.environ.get("DEV"):
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
    raise SystemExit
with Workflow(name="etl", timeout=5) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
