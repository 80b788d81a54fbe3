from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *", 
    timezone="UTC+8",  # error: PDS408 "write "
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
