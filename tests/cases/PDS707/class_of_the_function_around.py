from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def build(table):
    class Day:
        name = "today"

    def load():
        print(Day.name)

    return Python(name="load", definition=load)


with Workflow(name="etl") as workflow:
    build("orders")
    workflow.submit()
