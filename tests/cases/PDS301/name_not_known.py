from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name=os.environ["NAME"]) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()

with Workflow(name=os.environ["NAME"]) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
