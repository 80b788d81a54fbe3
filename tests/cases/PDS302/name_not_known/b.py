from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name=sys.argv[1]) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
