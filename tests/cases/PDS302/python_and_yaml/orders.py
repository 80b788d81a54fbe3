from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="orders") as workflow:  # error: PDS302
    Shell(name="load", command="./load")
    workflow.submit()
