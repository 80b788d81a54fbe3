import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import Local
from pydolphinscheduler.tasks.shell import Shell

folder = os.environ.get("SCRIPTS")
plugin = Local(prefix=folder) if folder else None

with Workflow(name="etl", resource_plugin=plugin) as workflow:
    Shell(name="extract", command="extract.sh" if folder else "true")
    Shell(name="load", command="load.sh", resource_plugin=plugin)
    workflow.submit()
