from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


class Table:
    def __init__(self):
        self.name, self.day = "orders", "today"


def load():
    print(Table().name)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
