from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def parts():
    yield "print(1)"


with Workflow(name="etl") as workflow:
    Python(name="load", definition="".join(parts()))
    workflow.submit()
