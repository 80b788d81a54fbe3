from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build():
    with Workflow(name="outer") as outer:
        Shell(name="a", command="true")
        with Workflow(name="inner") as inner:
            Shell(name="b", command="true")
            inner.submit()
        c = Shell(name="c", command="true")  # error: PDS107
        outer.submit()


build()
