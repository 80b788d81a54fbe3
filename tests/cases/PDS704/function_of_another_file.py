from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from scripts import script

with Workflow(name="etl") as workflow:
    Python(name="load", definition=script())
    workflow.submit()
