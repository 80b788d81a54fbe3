from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


class Steps:
    def load(self):
        print(self)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=Steps().load)
    workflow.submit()
