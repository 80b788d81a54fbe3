from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
import os


def load():
    name = os.name

    def run():
        print(os.name, name)

    run()


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
