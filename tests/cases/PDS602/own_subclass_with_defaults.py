from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


class Nothing(Shell):
    def __init__(self, name="nothing"):
        super().__init__(name, "true")


with Workflow(name="etl") as workflow:
    Nothing()
    workflow.submit()
