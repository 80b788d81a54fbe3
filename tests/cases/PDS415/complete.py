from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *",
    start_time="2026-01-01",
    timezone="Asia/Shanghai",
    online_schedule=True,
    release_state="online",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
