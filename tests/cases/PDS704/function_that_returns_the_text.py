from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def script():
    return "print(1)"


with Workflow(name="etl") as workflow:
    Python(name="load", definition=script())
    workflow.submit()
