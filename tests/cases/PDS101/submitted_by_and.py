from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")

"--deploy" in sys.argv and workflow.submit()
