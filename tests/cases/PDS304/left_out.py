from settings import OPTIONS
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(**OPTIONS) as workflow:
    Shell(**OPTIONS)
    workflow.submit()
