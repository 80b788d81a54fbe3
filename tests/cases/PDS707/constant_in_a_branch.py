from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from settings import DEBUG

if DEBUG:
    TABLE = "test"
else:
    TABLE = "orders"


def load():
    print(TABLE)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
