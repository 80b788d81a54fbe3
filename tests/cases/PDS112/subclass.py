from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Nightly(Workflow):
    def __init__(self, name):
        super().__init__(name, online_schedule=True)


with Nightly("etl") as workflow:
    Shell(name="extract", command="true")
    workflow.schedule = "0 0 6 * * ? *"
    workflow.submit()
