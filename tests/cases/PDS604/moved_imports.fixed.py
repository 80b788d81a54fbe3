from pydolphinscheduler.core.workflow import Workflow as ProcessDefinition
from pydolphinscheduler.tasks.sub_process import SubProcess
import pydolphinscheduler.core.workflow
