from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="99 0 0 * * ? *") as workflow:  # error: PDS402 36 "the second cannot be '99'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
