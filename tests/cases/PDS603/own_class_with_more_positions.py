from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


class Job(Shell):
    def __init__(self, name, command, flag):
        super().__init__(name, command, flag=flag)


with Workflow(name="etl") as workflow:
    Job("a", "true", "NO")
    workflow.submit()
