from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
import os


def load():
    def run():
        print(os.name)  # error: PDS707 15

    run()


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
