from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *", 
    timezone="JST",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
