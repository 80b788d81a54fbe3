from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build():
    workflow = Workflow(name="etl")
    task = Shell(name="extract", command="echo extract", workflow=workflow)
    return workflow, task
