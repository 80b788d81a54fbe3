from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name="etl") as workflow:
    with open("stage.txt") as file:
        if file.read() == "dev":
            if os.environ.get("FULL"):
                Shell(name="load", command="load --full")
                workflow.submit()
                raise SystemExit
    Shell(name="load", command="load")
    workflow.submit()
