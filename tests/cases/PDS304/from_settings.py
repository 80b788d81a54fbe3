from settings import NAME

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name=NAME) as workflow:
    Shell(name=NAME, command="true")
    workflow.submit()
