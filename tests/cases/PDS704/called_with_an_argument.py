from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load(table):
    print(table)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load("orders"))  # error: PDS704 "load() runs here and now"
    workflow.submit()
