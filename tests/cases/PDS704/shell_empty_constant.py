from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

COMMAND = ""

with Workflow(name="etl") as workflow:
    Shell(name="extract", command=COMMAND)  # error: PDS704
    workflow.submit()
