from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = None


def build():
    global workflow
    workflow = Workflow(name="etl")
    Shell(name="extract", command="true", workflow=workflow)


build()
workflow.submit()
