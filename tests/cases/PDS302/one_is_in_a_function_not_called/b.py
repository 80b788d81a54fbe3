from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build():
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
