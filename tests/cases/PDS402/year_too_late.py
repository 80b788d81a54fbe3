from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 * * ? 2100") as workflow:  # error: PDS402 36 "1970 to 2099"
    Shell(name="extract", command="echo extract")
    workflow.submit()
