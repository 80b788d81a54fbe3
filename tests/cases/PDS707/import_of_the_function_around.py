from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def build(table):
    import os

    def load():
        print(os.name)

    return Python(name="load", definition=load)


with Workflow(name="etl") as workflow:
    build("orders")
    workflow.submit()
