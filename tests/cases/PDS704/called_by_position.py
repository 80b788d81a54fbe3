from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load():
    print("loading")


with Workflow(name="etl") as workflow:
    Python("load", load())  # error: PDS704 20
    workflow.submit()
