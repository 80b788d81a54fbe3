from pydolphinscheduler.core.task import Task
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


class SeaTunnel(Task):
    def __init__(self, name):
        Task.__init__(self, name, "SEATUNNEL")


with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    SeaTunnel("b")
    workflow.submit()
