from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
other = Workflow(name='b')
Shell(name='x', command='true', workflow=other)
chosen = workflow if sys.argv[1:] else other
chosen.submit()
a >> b
workflow.run()
other.run()
