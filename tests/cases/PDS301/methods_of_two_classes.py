from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Dev:
    def build(self):
        with Workflow(name="etl") as workflow:
            Shell(name="extract", command="echo dev")
            workflow.submit()


class Prod:
    def build(self):
        with Workflow(name="etl") as workflow:
            Shell(name="extract", command="echo prod")
            workflow.submit()


Prod().build()
