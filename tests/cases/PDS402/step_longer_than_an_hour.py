from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 */60 * * * ? *") as workflow:  # error: PDS402 36 "a step of 1 to 59"
    Shell(name="extract", command="echo extract")
    workflow.submit()
