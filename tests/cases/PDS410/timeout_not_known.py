from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build(minutes):
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true", timeout=minutes)
        workflow.submit()
