from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
import sys

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    target = extract if len(sys.argv) > 9 else workflow
    target.retries = 3
    workflow.submit()
