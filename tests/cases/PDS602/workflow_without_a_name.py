from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(description="loads") as workflow:  # error: PDS602 6 "name="
    Shell(name="a", command="true")
    workflow.submit()
