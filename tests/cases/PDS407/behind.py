from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *", 
    start_time="2022-01-01",
    end_time="2022-01-01 00:00:01",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
