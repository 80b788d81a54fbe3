import pydolphinscheduler
from mylib.side import Project
from .core import ProcessDefinition
