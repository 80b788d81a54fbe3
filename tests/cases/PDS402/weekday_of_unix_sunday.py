from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 9 ? * 0 *") as workflow:  # error: PDS402 36 "the day of week cannot be '0'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
