from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from settings import OPTIONS

with Workflow(name="etl") as workflow:
    Python(name="load", **OPTIONS)
    workflow.submit()
