from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

workflow = Workflow(name="etl")
Shell(name="extract", command="true", workflow=workflow)
if os.environ.get("STAGE") == "b":
    workflow.submit()
