from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load():
    if input():
        return None
    print("loading")
    return


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
