from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
import os


def load():
    def run():
        print("loading")

    import os

    run()
    print(os.name)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
