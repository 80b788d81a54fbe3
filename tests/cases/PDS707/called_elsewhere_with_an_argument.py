from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def show(text):
    print(text)


def load(table="orders"):
    show(table)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    load("customers")
    workflow.submit()
