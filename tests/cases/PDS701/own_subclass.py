from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import Local
from pydolphinscheduler.tasks.shell import Shell


class Script(Shell):
    def __init__(self, name, command, **options):
        super().__init__(name, command, resource_plugin=Local(prefix="/opt/etl"), **options)


with Workflow(name="etl") as workflow:
    Script(name="extract", command="extract.sh")
    workflow.submit()
