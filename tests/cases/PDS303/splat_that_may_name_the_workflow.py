from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from tasks import first, second

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true", **first)
    Shell(name="extract", command="true", **second)
    workflow.submit()
