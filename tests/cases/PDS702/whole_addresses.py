from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import GitHub
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", resource_plugin=GitHub("https://github.com/company")) as workflow:
    Shell(name="extract", command="https://github.com/company/etl/blob/main/extract.sh")
    workflow.submit()
