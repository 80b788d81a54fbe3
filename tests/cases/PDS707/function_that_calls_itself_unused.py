from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def walk(number=3):
    return walk(number - 1) if number else "end"


def load():
    print("loading")


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
