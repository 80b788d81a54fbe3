from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 * * * *") as workflow:  # error: PDS402 36 "write ? for the day of week"
    Shell(name="extract", command="echo extract")
    workflow.submit()
