from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")


def build():
    Shell(name="extract", command="true", workflow=workflow)


build()
workflow.submit()
