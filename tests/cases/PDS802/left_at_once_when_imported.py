import sys

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

if __name__ != "__main__":
    sys.exit("this file is there to be run")

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    workflow.submit()
