from company.defaults import with_alerts

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    with_alerts(Shell(name="extract", command="true", timeout=5))
    workflow.submit()
