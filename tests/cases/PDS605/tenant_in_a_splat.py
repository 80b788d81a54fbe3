from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(tenancy):
    with Workflow(name="etl", **tenancy) as workflow:
        Shell(name="a", command="true")
        workflow.submit()
