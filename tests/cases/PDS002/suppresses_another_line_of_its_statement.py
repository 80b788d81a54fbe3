from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    warning_type="FAILURE",
    description="orders",  # noqa: PDS414 the team watches them by hand
) as workflow:
    Shell(name="a", command="true")
    workflow.submit()
