from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 9 ? * MONDAY *") as workflow:  # error: PDS402 36 "cannot be 'MONDAY'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
