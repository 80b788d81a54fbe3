from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="@daily") as workflow:  # error: PDS401 "write '0 0 0 * * ? *'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
