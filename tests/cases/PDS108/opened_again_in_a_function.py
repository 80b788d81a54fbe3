from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")


def build():
    with workflow:
        Shell(name="extract", command="true")


build()
workflow.submit()
