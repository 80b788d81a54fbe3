from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from settings import *


def load():
    print(TABLE)


TABLE = "orders"


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
