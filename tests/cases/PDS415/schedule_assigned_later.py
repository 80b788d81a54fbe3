from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    start_time="2026-01-01",
) as workflow:
    Shell(name="extract", command="true")
    workflow.schedule = "0 0 6 * * ? *"
    workflow.online_schedule = True
    workflow.submit()
