from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

if os.environ.get("DEV"):
    workflow = Workflow(name="etl-dev")
else:
    workflow = Workflow(name="etl")

with workflow:
    Shell(name="extract", command="true")
workflow.submit()
