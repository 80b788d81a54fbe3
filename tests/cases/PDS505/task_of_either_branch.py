from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

if sys.argv[1:]:
    with Workflow(name="etl") as workflow:
        a = Shell(name="a", command="true")
else:
    with Workflow(name="report") as workflow:
        a = Shell(name="a", command="true")
with workflow:
    b = Shell(name="b", command="true")
    a >> b
    workflow.submit()
