from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

for table in ("orders", "customers"):
    with Workflow(name=f"load-{table}") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
