from company import schedule

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    start_time="2026-01-01",
) as workflow:
    Shell(name="extract", command="true")
    schedule(workflow)
    workflow.submit()
