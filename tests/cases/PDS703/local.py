from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import Local
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", resource_plugin=Local(prefix="/opt/etl")) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
