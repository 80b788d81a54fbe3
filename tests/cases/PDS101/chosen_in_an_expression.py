from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

workflow = Workflow(name="etl-dev") if os.environ.get("DEV") else Workflow(name="etl")
with workflow as flow:
    Shell(name="extract", command="true")
workflow.submit()
