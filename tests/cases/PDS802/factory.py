from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(name):
    with Workflow(name=name) as workflow:
        Shell(name="a", command="true")
    return workflow


if __name__ == "__main__":
    for each in ("orders", "prices"):
        build(each).submit()
