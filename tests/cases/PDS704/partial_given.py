from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from functools import partial


def load(table):
    print(table)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=partial(load, "orders"))  # error: PDS704 "functools.partial"
    workflow.submit()
