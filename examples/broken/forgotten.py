"""Three ways to deploy less than was meant."""

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="forgotten", project="warehouse") as workflow:
    Shell(name="extract", command="extract")

with Workflow(name="nearly", project="warehouse") as workflow:
    Shell(name="extract", command="extract")
    workflow.submit

notify = Shell(name="notify", command="notify")
