from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import Local
from pydolphinscheduler.tasks.python import Python


def report():
    print("done")


with Workflow(name="etl", resource_plugin=Local(prefix="/opt/etl")) as workflow:
    Python(name="done", definition=report)  # error: PDS701 36 "a function stops the SDK"
    workflow.submit()
