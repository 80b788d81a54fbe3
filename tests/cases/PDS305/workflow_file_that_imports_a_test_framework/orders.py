from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="orders", project="shop") as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
