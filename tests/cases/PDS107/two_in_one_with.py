from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="first") as first, Workflow(name="second") as second:  # error: PDS107 6 "stays empty"
    Shell(name="a", command="true")
    first.submit()
    second.submit()
