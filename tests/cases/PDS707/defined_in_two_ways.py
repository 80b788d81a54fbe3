from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from settings import DEBUG


if DEBUG:

    def load(table):
        print(table)

else:

    def load():
        print("loading")


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
