from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
import os.path


def load():
    print(os.path.sep)  # error: PDS707


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
