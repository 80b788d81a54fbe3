from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(name, project="shop"):
    with Workflow(name=name, project=project) as workflow:
        Shell(name="load", command="echo load")
    return workflow
