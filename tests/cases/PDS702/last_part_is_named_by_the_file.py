from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.shell import Shell

github = GitHub(prefix="https://github.com/company/etl/blob/main/scripts")

with Workflow(name="etl", resource_plugin=github) as workflow:
    Shell(name="extract", command="scripts/extract.sh")
    workflow.submit()
