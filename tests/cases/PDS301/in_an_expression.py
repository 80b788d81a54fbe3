from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

workflow = Workflow(name="etl", timeout=5) if os.environ.get("DEV") else Workflow(name="etl")
workflow.submit()
