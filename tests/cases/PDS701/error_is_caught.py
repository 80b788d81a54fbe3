from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.exceptions import PyResPluginException
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    try:
        Shell(name="extract", command="extract.sh")
    except PyResPluginException:
        Shell(name="load", command="true")
    workflow.submit()
