from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
import os


NAMES = os.name


def load():
    print(NAMES)

    def run():
        print(os.name)

    run()


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
