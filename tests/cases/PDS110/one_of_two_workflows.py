from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

first = Workflow(name="a", release_state="offline")
second = Workflow(name="b")
with first:
    Shell(name="a", command="true")
with second:
    Shell(name="a", command="true")
(first if sys.argv[1:] else second).run()
