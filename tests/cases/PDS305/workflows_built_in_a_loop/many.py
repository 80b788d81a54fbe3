from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

for table in ("customers", "stock"):
    with Workflow(name=table, project="shop") as workflow:
        Shell(name="load", command="echo load")
        workflow.submit()
