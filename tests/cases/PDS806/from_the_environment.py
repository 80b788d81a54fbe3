import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name=os.environ["NAME"]) as workflow:  # error: PDS806 20 "known only at run time"
    Shell(name="a", command="true")
    workflow.submit()
