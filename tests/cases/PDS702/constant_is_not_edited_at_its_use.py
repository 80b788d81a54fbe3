from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.shell import Shell

SCRIPTS = "https://github.com/company/etl/blob/main"

with Workflow(name="etl", resource_plugin=GitHub(prefix=SCRIPTS)) as workflow:  # error: PDS702 57
    Shell(name="extract", command="extract.sh")
    workflow.submit()
