from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="outer") as outer:
    Shell(name="a", command="true")
    inner = Workflow(name="inner")
    Shell(name="b", command="true", workflow=inner)
    inner.submit()
    c = Shell(name="c", command="true")
    outer.submit()
