from pydolphinscheduler.core.task import BatchTask
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


class SeaTunnel(BatchTask):
    def __init__(self, name, script):
        super().__init__(name, "SEATUNNEL")
        self.script = script


with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    SeaTunnel("b", "job.conf")
    workflow.submit()
