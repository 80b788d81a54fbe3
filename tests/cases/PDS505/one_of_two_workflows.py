from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

etl, reports = Workflow(name="etl"), Workflow(name="reports")
with etl if sys.argv[1:] else reports:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
a >> b
etl.submit()
reports.submit()
