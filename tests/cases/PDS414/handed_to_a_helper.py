from company import alert_us

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    warning_type="FAILURE",
) as workflow:
    Shell(name="extract", command="true")
    alert_us(workflow)
    workflow.submit()
