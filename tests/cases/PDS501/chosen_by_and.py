from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

back = bool(sys.argv[1:])
with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    c = Shell(name="c", command="true")
    d = Shell(name="d", command="true")
    back and b >> a
    back or a >> b
    workflow.submit()
