from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Pipeline:
    def __init__(self, name):
        self.workflow = Workflow(name=name)
        self.first = Shell(name="extract", command="true", workflow=self.workflow)

    def deploy(self):
        self.workflow.submit()


Pipeline("etl").deploy()
