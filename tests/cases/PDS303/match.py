from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

with Workflow(name="etl") as workflow:
    match sys.argv[1:]:
        case ["full"]:
            load = Shell(name="load", command="load --full")
        case [mode]:
            load = Shell(name="load", command=f"load --{mode}")
        case _:
            load = Shell(name="load", command="load")
    workflow.submit()
