from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from settings import NAMES, settings

with Workflow(name="etl") as workflow:
    Shell(name=settings.extract, command="true")
    Shell(name=settings.load, command="true")
    Shell(name=NAMES["extract"], command="true")
    Shell(name=NAMES["load"], command="true")
    workflow.submit()
