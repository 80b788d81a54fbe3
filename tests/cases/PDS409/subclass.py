from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Cautious(Shell):
    def __init__(self, name, priority="URGENT"):
        super().__init__(name, "true", task_priority="HIGH")


with Workflow(name="etl") as workflow:
    Cautious(name="extract", task_priority="URGENT")
    workflow.submit()
