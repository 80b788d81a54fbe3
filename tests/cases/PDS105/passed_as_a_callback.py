from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import atexit

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
atexit.register(workflow.submit)
