from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="etl") as etl:
    check = Shell(name="check", command="true")

with Workflow(name="report") as report:
    Shell(name="own", command="true")

(etl if sys.argv[1:] else report).add_task(check)

etl.submit()
report.submit()
