from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule=None,
    end_time="2030-01-01",  # error: PDS415 "end_time is neither"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
