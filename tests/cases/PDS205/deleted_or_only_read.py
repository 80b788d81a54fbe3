import os

os.environ.pop("PYDS_PROJECT", None)
print(os.getenv("PYDS_USER"), "PYDS_TOKEN" in os.environ)

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
