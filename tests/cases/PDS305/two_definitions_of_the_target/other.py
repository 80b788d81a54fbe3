from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="orders", project="shop") as workflow:  # error: PDS302
    Shell(name="extract", command="echo extract")
    workflow.submit()
