from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def full(workflow):
    with workflow:
        Shell(name="load", command="load --full")


def part(workflow):
    with workflow:
        Shell(name="load", command="load")


etl = Workflow(name="etl")
full(etl)
etl.submit()
