from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    tasks = [Shell(name="extract", command=table) for table in ("orders", "customers") if table == "orders"]
    workflow.submit()
