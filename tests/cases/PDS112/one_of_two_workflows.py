from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

first = Workflow(name="first", schedule="0 0 5 * * ? *")
second = Workflow(name="second")
Shell(name="a", command="true", workflow=first)
Shell(name="b", command="true", workflow=second)
chosen = first if len(sys.argv) > 1 else second
chosen.schedule = "0 0 6 * * ? *"
first.submit()
second.submit()
