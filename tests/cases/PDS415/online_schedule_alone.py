from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    online_schedule=True,  # error: PDS415 "online_schedule is neither checked nor sent"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
