from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")

(workflow.run if "--run" in sys.argv else workflow.submit)()
