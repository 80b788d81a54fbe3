from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Etl:
    def __init__(self):
        self.workflow = Workflow(name="etl")

    def deploy(self):
        with self.workflow:
            Shell(name="extract", command="true")
        self.workflow.submit()


Etl().deploy()
