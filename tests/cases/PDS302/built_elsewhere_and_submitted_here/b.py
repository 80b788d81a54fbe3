from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build():
    workflow = Workflow(name="etl")
    Shell(name="extract", command="true", workflow=workflow)
    return workflow
