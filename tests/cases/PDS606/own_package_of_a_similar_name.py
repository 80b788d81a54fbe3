# not pydolphinscheduler
import pydolphinscheduler_plugins.tasks
from pydolphinscheduler_plugins import Anything
from .pydolphinscheduler import Workflow
