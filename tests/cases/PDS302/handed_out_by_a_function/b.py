from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build():
    workflow = Workflow(name="etl")
    Shell(name="extract", command="true", workflow=workflow)
    return workflow


workflow = Workflow(name="report")
Shell(name="extract", command="true", workflow=workflow)
workflow.submit()
build().submit()
