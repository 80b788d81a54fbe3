from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from teams import helper

with Workflow(name="etl") as workflow:
    helper()
    workflow.start()
