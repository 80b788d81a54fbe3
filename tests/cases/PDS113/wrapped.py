from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Etl:
    def __init__(self):
        self.workflow = Workflow(name="etl")
        self.retries = 3
        with self.workflow:
            self.extract = Shell(name="extract", command="true")
            self.extract.owner = "data"

    def deploy(self):
        self.workflow.submit()


Etl().deploy()
