from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import OSS
from pydolphinscheduler.tasks.shell import Shell

oss = OSS("oss://etl/scripts/")  # error: PDS702 11 "no address" error: PDS703

with Workflow(name="etl", resource_plugin=oss) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
