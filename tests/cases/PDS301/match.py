from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

match sys.argv[1:]:
    case ["dev"]:
        with Workflow(name="etl") as workflow:
            Shell(name="extract", command="true")
            workflow.submit()
    case _:
        with Workflow(name="etl", timeout=5) as workflow:
            Shell(name="extract", command="true")
            workflow.submit()
