from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build(name):
    task = Shell(name=name, command="true")
    task.retries = 3
    return task


with Workflow(name="etl") as workflow:
    build("extract")
    workflow.submit()
