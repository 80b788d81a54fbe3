from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import Local
from pydolphinscheduler.tasks.shell import Shell

local = Local(prefix="/opt/etl")

with Workflow(name="etl", resource_plugin=local) as workflow:
    extract = Shell(name="extract", command="bash run.sh")  # error: PDS701 45 "the name alone, 'run.sh'"
    load = Shell(name="load", command="cd /opt && ./load.sh")  # error: PDS701
    extract >> load
    workflow.submit()
