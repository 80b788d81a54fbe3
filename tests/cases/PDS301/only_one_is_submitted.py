from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

workflow = Workflow(name="etl")
if os.environ.get("DEV"):
    workflow = Workflow(name="etl", timeout=5)
with workflow as opened:
    Shell(name="extract", command="true")
workflow.submit()
