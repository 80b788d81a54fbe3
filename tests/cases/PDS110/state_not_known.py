from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="etl", release_state=sys.argv[1]) as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    workflow.run()
