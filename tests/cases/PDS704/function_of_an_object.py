from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


class Scripts:
    def load(self):
        return "print(1)"


with Workflow(name="etl") as workflow:
    Python(name="load", definition=Scripts().load())
    workflow.submit()
