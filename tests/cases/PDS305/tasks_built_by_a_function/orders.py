from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def step(name):
    return Shell(name=name, command="echo " + name)


with Workflow(name="orders", project="shop") as workflow:
    step("load")
    workflow.submit()
