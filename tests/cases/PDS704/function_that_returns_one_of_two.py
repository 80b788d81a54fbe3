from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def script(day=None):
    if day:
        return f"print({day})"
    return None


with Workflow(name="etl") as workflow:
    Python(name="load", definition=script())
    workflow.submit()
