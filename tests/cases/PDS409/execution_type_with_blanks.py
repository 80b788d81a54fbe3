from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    execution_type=" parallel ",  # error: PDS409 "write "
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
