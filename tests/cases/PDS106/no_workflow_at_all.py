from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

Shell(name=sys.argv[1], command="true")  # error: PDS106 1 "task is built outside"
