from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 ? * 6#6 *") as workflow:  # error: PDS402 36 "1 to 5"
    Shell(name="extract", command="echo extract")
    workflow.submit()
