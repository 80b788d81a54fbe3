from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="load-orders", project="store") as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
