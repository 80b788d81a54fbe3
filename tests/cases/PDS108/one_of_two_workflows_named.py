from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

first = Workflow(name="first")
second = Workflow(name="second")
Shell(name="extract", command="true", workflow=first if len(sys.argv) > 1 else second)
first.submit()
second.submit()
