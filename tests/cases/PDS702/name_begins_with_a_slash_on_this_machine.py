from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub, Local
from pydolphinscheduler.tasks.shell import Shell

github = GitHub(prefix="https://github.com/company/etl/blob/main/")

with Workflow(name="etl", resource_plugin=Local(prefix="/opt/etl")) as workflow:
    extract = Shell(name="extract", command="/opt/extract.sh")
    load = Shell(name="load", command="load.sh", resource_plugin=github)
    extract >> load
    workflow.submit()
