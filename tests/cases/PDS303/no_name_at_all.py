from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(command="true")  # error: PDS602 5 "name="
    Shell(command="true")  # error: PDS602 5 "name="
    workflow.submit()
