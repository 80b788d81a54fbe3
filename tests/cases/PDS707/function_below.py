from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load():
    show("loading")  # error: PDS707 "show to the worker"


def show(text):
    print(text)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
