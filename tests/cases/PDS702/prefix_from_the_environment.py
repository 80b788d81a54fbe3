import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.shell import Shell

github = GitHub(prefix=os.environ["SCRIPTS"])
templated = GitHub(prefix="https://github.com/company/etl/blob/${BRANCH}/scripts")

with Workflow(name="etl", resource_plugin=github) as workflow:
    extract = Shell(name="extract", command="extract.sh")
    load = Shell(name="load", command="load.sh", resource_plugin=templated)
    extract >> load
    workflow.submit()
