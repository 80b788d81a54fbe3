from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import Local
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", resource_plugin=Local("/opt/etl")) as workflow:
    extract = Shell(name="extract", command="extract.sh")
    load = Shell(name="load", command="echo done")
    extract >> load
    workflow.submit()
