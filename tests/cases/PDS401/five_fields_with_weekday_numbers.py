from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 9 * * 1-5") as workflow:  # error: PDS401 "write '0 0 9 ? * MON-FRI *'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
