from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def foo():
    print("foo")


with Workflow(name="etl") as workflow:
    first = Python(name="first", definition=foo)
    second = Python(name="second", definition=foo)
    first >> second
    workflow.submit()
