from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    for table in ("orders", "customers"):
        if table == "orders":
            Shell(name="extract-orders", command="true")
        if table != "orders":
            continue
        Shell(name="load", command="true")
    workflow.submit()
