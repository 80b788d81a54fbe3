from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Etl(Workflow):
    def deploy(self):
        self.submit()


with Etl("etl") as workflow:
    Shell(name="extract", command="true")
    workflow.deploy()
