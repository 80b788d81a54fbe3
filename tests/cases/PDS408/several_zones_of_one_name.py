from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *", 
    timezone="CST",  # error: PDS408 "takes it for America/Chicago"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
