from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from teams import helper

with Workflow(name="first") as first, Workflow(name="second") as second:
    Shell(name="b", command="true")
    helper(first)
    second.submit()
