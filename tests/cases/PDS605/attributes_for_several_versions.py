import pydolphinscheduler.core
from pydolphinscheduler import java_gateway
from pydolphinscheduler.constants import TaskTimeoutFlag

if hasattr(TaskTimeoutFlag, "CLOSE"):
    FLAG = TaskTimeoutFlag.CLOSE
else:
    FLAG = TaskTimeoutFlag.OFF
try:
    gateway = java_gateway.launch_gateway()
except AttributeError:
    gateway = java_gateway.gateway
Base = pydolphinscheduler.core.ProcessDefinition if FLAG == "CLOSE" else pydolphinscheduler.core.Workflow
