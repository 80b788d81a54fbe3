from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import Local
from pydolphinscheduler.tasks.shell import Shell


def script(name):
    return Shell(name=name, command="extract.sh")


with Workflow(name="etl", resource_plugin=Local(prefix="/opt/etl")) as workflow:
    script("extract")
    workflow.submit()
