from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

table = "orders"

def build(table):
    def load():
        print(table)

    return Python(name="load", definition=load)


with Workflow(name="etl") as workflow:
    build("orders")
    workflow.submit()
