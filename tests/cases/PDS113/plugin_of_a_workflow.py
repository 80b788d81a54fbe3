from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.resources_plugin import Local

workflow = Workflow(name="etl")
workflow.resource_plugin = Local(prefix="/data/")
with workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
