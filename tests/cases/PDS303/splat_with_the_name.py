from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from tasks import settings

with Workflow(name="etl") as workflow:
    Shell(**settings)
    Shell(**settings)
    Shell(*settings)
    workflow.submit()
