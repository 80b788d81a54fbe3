from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    start_time="garbage",  # error: PDS415 "start_time is neither checked nor sent"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
