from settings import ALERTS

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    warning_type="FAILURE",
    **ALERTS,
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
