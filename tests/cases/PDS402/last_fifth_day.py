from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 5L * ? *") as workflow:  # error: PDS402 36 "the day of month cannot be '5L'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
