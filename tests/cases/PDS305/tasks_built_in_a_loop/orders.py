from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="orders", project="shop") as workflow:
    for table in ("a", "b"):
        Shell(name=table, command="echo load")
    workflow.submit()
