import os
import sys

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
Shell(name="a", command="true", workflow=workflow)
if "NOW" not in os.environ:
    workflow.submit()
    sys.exit()
workflow.run()
