from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="orders", project="shop") as workflow:
    load = Shell(name="load-all", command="echo load")
    check = Shell(name="check", command="echo check")
    load >> check
    workflow.submit()
