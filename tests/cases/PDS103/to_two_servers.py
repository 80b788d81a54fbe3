from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os
import sys

with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    workflow.submit()
    os.environ['PYDS_JAVA_GATEWAY_PORT'] = sys.argv[1]  # error: PDS204
    workflow.submit()
