from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(name):
    with Workflow(name=name, schedule="0 0 2 * * ? *") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()


build("orders")
build("customers")
