from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def deployer():
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
    return workflow.submit


deployer()()
