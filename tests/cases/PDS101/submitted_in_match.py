from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")

match sys.argv[1:]:
    case ["run"]:
        workflow.run()
    case _:
        workflow.submit()
