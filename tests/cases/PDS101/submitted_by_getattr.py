from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")

getattr(workflow, sys.argv[1])()
