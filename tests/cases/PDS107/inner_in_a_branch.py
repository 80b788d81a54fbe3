from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="outer") as outer:
    Shell(name="a", command="true")
    if sys.argv[1:]:
        with Workflow(name="inner") as inner:
            Shell(name="b", command="true")
            inner.submit()
    c = Shell(name="c", command="true")
    outer.submit()
