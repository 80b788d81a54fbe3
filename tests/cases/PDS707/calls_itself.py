from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load(number=3):
    # Down to zero.
    return load(number - 1) if number else "end"  # error: PDS707 12 "RecursionError"


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
