from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

if sys.platform == "win32":

    def build():
        with Workflow(name="etl") as workflow:
            Shell(name="extract", command="dir")
            workflow.submit()

else:

    def build():
        with Workflow(name="etl") as workflow:
            Shell(name="extract", command="ls")
            workflow.submit()


build()
