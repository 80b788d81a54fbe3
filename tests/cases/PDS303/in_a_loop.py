from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    for table in ("orders", "customers"):
        Shell(name="extract", command=f"echo {table}")  # error: PDS303 20 "built again each time the loop runs"
    workflow.submit()
