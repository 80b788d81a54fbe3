from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from settings import SCRIPT

with Workflow(name="etl") as workflow:
    load = Python(name="load", definition="to be filled in")
    load.definition = SCRIPT
    workflow.submit()
