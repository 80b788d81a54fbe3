from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
import os.path as path


def load():
    print(path.sep)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
