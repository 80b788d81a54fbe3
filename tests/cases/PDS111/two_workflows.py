from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="first") as first:
    Shell(name="extract", command="true")
    first.submit()

with Workflow(name="second") as second:
    Shell(name="load", command="true")
    second.submit()

first >> second  # error: PDS111 1
