from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="etl") as workflow:
    name = "extract"
    Shell(name=name, command="true")
    name = sys.argv[1]
    Shell(name=name, command="true")
    workflow.submit()
