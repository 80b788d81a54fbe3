from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="first") as first:
    Shell(name="extract", command="true")
    first.schedule = "0 0 6 * * ? *"
    first.online_schedule = True
    first.submit()

with Workflow(
    name="second",
    start_time="2026-01-01",  # error: PDS415
) as second:
    Shell(name="extract", command="true")
    second.submit()
