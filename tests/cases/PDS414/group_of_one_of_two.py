from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

first = Workflow(name="first", warning_type="FAILURE")
second = Workflow(name="second", warning_type="FAILURE")
Shell(name="extract", command="true", workflow=first)
Shell(name="extract", command="true", workflow=second)
chosen = first if len(sys.argv) > 1 else second
chosen.warning_group_id = 3
first.submit()
second.submit()
