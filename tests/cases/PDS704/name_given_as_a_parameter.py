from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def add(workflow, definition):
    return Python(name="load", definition=definition, workflow=workflow)
