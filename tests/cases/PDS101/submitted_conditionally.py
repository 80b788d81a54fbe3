from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")

if os.environ.get("DEPLOY"):
    workflow.submit()
