from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="etl") as workflow:
    Shell(name=(name := "extract"), command="true")
    Shell(name=(name := sys.argv[1]), command="true")
    Shell(name=name, command="true")
    workflow.submit()
