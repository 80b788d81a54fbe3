from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Extract(Shell):
    def __init__(self, table):
        super().__init__(name=f"{table}-{id(self)}", command="true")


with Workflow(name="etl") as workflow:
    Extract("extract")
    Extract("extract")
    workflow.submit()
