from pydolphinscheduler.exceptions import PyDSParamException
from pydolphinscheduler.tasks.switch import SwitchCondition

error = PyDSParamException("a", "b")
SwitchCondition(*[])
