from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    tasks = [Shell(name="extract", command=f"echo {table}") for table in ("orders", "customers")]  # error: PDS303 25
    workflow.submit()
