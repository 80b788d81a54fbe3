from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from settings import COMMAND

with Workflow(name="etl") as workflow:
    Shell(name="extract", command=COMMAND or "")
    workflow.submit()
