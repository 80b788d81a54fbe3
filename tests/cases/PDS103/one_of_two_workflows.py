from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

first, second = Workflow(name="a"), Workflow(name="b")
for each in (first, second):
    Shell(name="a", command="true", workflow=each)
chosen = first if sys.argv[1:] else second
chosen.submit()
first.submit()
