from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def extract():
    return Shell(name="extract", command="true")


with Workflow(name="etl") as workflow:
    extract()
    workflow.submit()
