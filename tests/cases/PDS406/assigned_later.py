from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *", 
    start_time="soon",
) as workflow:
    Shell(name="extract", command="true")
    workflow.start_time = "2021-01-01"
    workflow.submit()
