import os

home = os.environ.setdefault("PYDOLPHINSCHEDULER_HOME", "conf")
print(home)

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
