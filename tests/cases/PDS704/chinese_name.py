from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def 加载():
    print("加载ing")


with Workflow(name="etl") as workflow:
    Python(name="load", definition=加载())  # error: PDS704 36
    workflow.submit()
