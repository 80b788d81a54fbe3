from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
import sys

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    if len(sys.argv) > 1:
        workflow.name = sys.argv[1]
    workflow.submit()
