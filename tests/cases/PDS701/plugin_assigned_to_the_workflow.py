from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import Local
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
workflow.resource_plugin = Local(prefix="/opt/etl")
with workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
