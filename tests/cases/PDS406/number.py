from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *", 
    start_time=20210101,  # error: PDS406 "neither a text nor a datetime"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
