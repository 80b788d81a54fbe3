from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build():
    workflow = Workflow(name="etl")  # error: PDS101
    Shell(name="extract", command="echo extract", workflow=workflow)


build()
