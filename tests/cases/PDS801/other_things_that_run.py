import subprocess

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


class Job:
    def run(self):
        return 1


Job().run()
subprocess.run(["true"])
with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    workflow.submit()
