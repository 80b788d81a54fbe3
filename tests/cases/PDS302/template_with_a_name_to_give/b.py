from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build(name="etl"):
    with Workflow(name=name) as workflow:
        Shell(name="extract", command="true")
        workflow.submit()


build("other")
