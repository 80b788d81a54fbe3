from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from settings import ACTIVE


def build():
    if not ACTIVE:
        return
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()


class Builder:
    def build(self):
        return build()


build()
