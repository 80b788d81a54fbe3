from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load():
    print(TABLE)  # error: PDS707 11 "stands below load"


TABLE = "orders"


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
