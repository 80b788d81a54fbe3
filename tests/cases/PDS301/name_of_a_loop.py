from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

for name in ("orders", "customers"):
    with Workflow(name=f"etl-{name}") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
