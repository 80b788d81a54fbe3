from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Step(Shell):
    def submit(self):
        print(self.name)


with Workflow(name="etl") as workflow:
    Step(name="extract", command="true").submit()
    workflow.submit()
