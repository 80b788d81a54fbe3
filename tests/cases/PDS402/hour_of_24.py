from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 24 * * ? *") as workflow:  # error: PDS402 36 "the hour cannot be '24'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
