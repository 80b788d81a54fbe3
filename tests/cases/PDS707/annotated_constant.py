from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


TABLE: str = "orders"


def load():
    print(TABLE)  # error: PDS707 "does not copy TABLE"


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
