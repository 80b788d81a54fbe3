from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Workflow:
    def __init__(self, name):
        self.name = name


report = Workflow(name="report")
print(report.name)
