from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

first = Workflow(name="first", start_time="2026-01-01")
second = Workflow(name="second", start_time="2026-01-01")
Shell(name="extract", command="true", workflow=first)
Shell(name="extract", command="true", workflow=second)
chosen = first if len(sys.argv) > 1 else second
chosen.schedule = "0 0 6 * * ? *"
first.submit()
second.submit()
