from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="outer") as outer:
    Shell(name="a", command="true")
    outer.submit()

with Workflow(name="inner") as inner:
    Shell(name="b", command="true")
    inner.submit()
