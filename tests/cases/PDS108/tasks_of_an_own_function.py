from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build(name):
    return Shell(name=name, command="true")


with Workflow(name="etl") as workflow:
    build("extract")
    workflow.submit()
