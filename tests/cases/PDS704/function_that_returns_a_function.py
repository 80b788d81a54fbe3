from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def make():
    def load():
        print("loading")

    return load


with Workflow(name="etl") as workflow:
    Python(name="load", definition=make())
    workflow.submit()
