import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.resources_plugin import GitHub

scripts = GitHub(prefix="https://github.com/sales/scripts/blob/main/", access_token=os.environ["GITHUB_TOKEN"])

with Workflow(name="etl", resource_plugin=scripts) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
