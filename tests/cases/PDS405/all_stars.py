from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="* * * * * ? *") as workflow:  # error: PDS405 36 "Write '0 * * * * ? *'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
