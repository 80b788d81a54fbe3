from pathlib import Path

from pydolphinscheduler.core.resource_plugin import ResourcePlugin
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


class Beside(ResourcePlugin):
    def read_file(self, suf):
        return Path(__file__).with_name(suf).read_text()


with Workflow(name="etl", resource_plugin=Beside(prefix="")) as workflow:
    Shell(name="extract", command="extract.sh")
    workflow.submit()
