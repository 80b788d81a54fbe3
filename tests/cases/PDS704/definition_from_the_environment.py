from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
import os

with Workflow(name="etl") as workflow:
    Python(name="load", definition=os.environ["SCRIPT"])
    workflow.submit()
