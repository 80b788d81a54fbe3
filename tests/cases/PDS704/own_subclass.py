from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


class Bash(Shell):
    def __init__(self, name, command=""):
        super().__init__(name=name, command=command or f"bash {name}")


with Workflow(name="etl") as workflow:
    Bash(name="extract", command="")
    workflow.submit()
