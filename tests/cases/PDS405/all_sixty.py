from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0-59 0 2 * * ? *") as workflow:  # error: PDS405 36 "Write '0 0 2 * * ? *'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
