from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from settings import EXTRACT

Shell(*EXTRACT)
