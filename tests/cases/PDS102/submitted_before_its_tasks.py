from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    workflow.submit()
    Shell(name="a", command="true")  # error: PDS102 5 "task 'a' is built after"
