from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


class Walk:
    def walk(self, number=3):
        return self.walk(number - 1) if number else "end"


def load():
    print(Walk().walk())


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
