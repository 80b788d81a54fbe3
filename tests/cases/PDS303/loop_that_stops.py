from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name="etl") as workflow:
    for table in os.listdir("tables"):
        if table.endswith(".sql"):
            Shell(name="extract", command=table)
            break
    workflow.submit()
