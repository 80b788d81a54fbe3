from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition=lambda: print("loading"))  # error: PDS704 "a lambda cannot be copied"
    workflow.submit()
