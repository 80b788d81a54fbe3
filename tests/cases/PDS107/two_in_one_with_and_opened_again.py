from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="first") as first, Workflow(name="second") as second:
    Shell(name="b", command="true")
with first:
    Shell(name="a", command="true")
first.submit()
second.submit()
