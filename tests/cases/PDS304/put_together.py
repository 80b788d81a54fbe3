from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build(day):
    with Workflow(name=f"{day}") as workflow:
        Shell(name=str(day), command="true")
        workflow.submit()
