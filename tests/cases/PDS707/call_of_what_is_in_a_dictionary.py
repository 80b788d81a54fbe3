from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load():
    steps = {"print": print}
    steps["print"]("loading")  # error: PDS707 5 "a call of something that has no name"


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
