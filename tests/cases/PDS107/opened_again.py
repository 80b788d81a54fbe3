from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="outer") as outer:
    Shell(name="a", command="true")
    with Workflow(name="inner") as inner:
        Shell(name="b", command="true")
        inner.submit()
    with outer:
        c = Shell(name="c", command="true")
    outer.submit()
