from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="orders") as orders:
    Shell(name="extract", command="true")

getattr(sys.modules[__name__], "orders").submit()
