from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build():
    with Workflow(name="etl") as workflow:
        a = Shell(name="a", command="true")
        b = Shell(name="b", command="true")
        Shell(name="c", command="true")
        a >> b
    return workflow


build().submit()
