from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="echo $DAY")  # error: PDS708
    workflow.submit()
