from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load(*, table, day="today"):
    print(table, day)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)  # error: PDS707 "needs table"
    workflow.submit()
