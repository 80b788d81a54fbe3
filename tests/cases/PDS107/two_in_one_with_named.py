from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="first") as first, Workflow(name="second") as second:
    Shell(name="a", command="true", workflow=first)
    Shell(name="b", command="true")
    first.submit()
    second.submit()
