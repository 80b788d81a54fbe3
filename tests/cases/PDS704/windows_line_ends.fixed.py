from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load():
    print("loading")


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
