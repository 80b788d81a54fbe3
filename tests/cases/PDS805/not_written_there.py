import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", timeout=int(os.environ["MINUTES"])) as workflow:
    Shell(name="a", command="true")
    workflow.submit()
