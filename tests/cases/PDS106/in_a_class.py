from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Extract:
    def __init__(self, table):
        self.task = Shell(name=table, command="true")


with Workflow(name="etl") as workflow:
    Extract("orders")
    workflow.submit()
