from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load(table):
    print(table)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)  # error: PDS707 36 "for it needs table"
    workflow.submit()
