from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="first", warning_type="FAILURE") as first:
    Shell(name="extract", command="true")
    first.warning_group_id = 3
    first.submit()

with Workflow(
    name="second",
    warning_type="FAILURE",  # error: PDS414
) as second:
    Shell(name="extract", command="true")
    second.submit()
