from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 2 * * *") as workflow:  # error: PDS401 36 "write '0 0 2 * * ? *'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
