from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def build(table):
    def load():
        print(table)  # error: PDS707 15 "belongs to the function around"

    return Python(name="load", definition=load)


with Workflow(name="etl") as workflow:
    build("orders")
    workflow.submit()
