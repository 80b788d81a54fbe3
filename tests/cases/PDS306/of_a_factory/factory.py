from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(name):
    with Workflow(name=name, project="shop") as workflow:
        Shell(name="load", command="echo load")
    return workflow
