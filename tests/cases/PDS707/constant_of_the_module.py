from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


TABLE = "orders"


def load():
    print(TABLE)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
