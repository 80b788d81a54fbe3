import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")

if __name__ == "__main__" and "DEPLOY" in os.environ:
    workflow.submit()
