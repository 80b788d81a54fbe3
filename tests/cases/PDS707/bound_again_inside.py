from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def build(table):
    def load(table="orders"):
        print(table)

    return Python(name="load", definition=load)


with Workflow(name="etl") as workflow:
    build("orders")
    workflow.submit()
