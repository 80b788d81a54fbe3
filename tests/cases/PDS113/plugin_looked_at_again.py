from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.resources_plugin import Local

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    extract.resource_plugin = Local(prefix="/data/")
    extract.get_content()
    workflow.submit()
