from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def deploy(workflow):
    workflow.submit()


with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    deploy(workflow)
