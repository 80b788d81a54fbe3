from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load():
    print(open("x").workflow, dict(workflow=1))


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
