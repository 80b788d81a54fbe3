from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(**options):
    with Workflow(name="etl", **options) as workflow:
        Shell(**options)
        Shell(name="a", command="true", **options["shell"])
        workflow.submit()
