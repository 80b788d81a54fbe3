from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.resources_plugin import GitHub

scripts = GitHub(prefix="https://github.com/sales/scripts/blob/main/", access_token="Kx92-orchard")  # error: PDS208 85 "access_token of GitHub"

with Workflow(name="etl", resource_plugin=scripts) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
