from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def build(table):
    day = "today"

    def load():
        print(day)  # error: PDS707 "day belongs"

    return Python(name="load", definition=load)


with Workflow(name="etl") as workflow:
    build("orders")
    workflow.submit()
