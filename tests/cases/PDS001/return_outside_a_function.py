from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from settings import ACTIVE

if not ACTIVE:
    return  # error: PDS001 5 "outside function"

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
