from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(options):
    with Workflow(name="etl", **options) as workflow:
        Shell(name="a", timeot=5, **options)  # error: PDS601 25 "timeout"
        workflow.submit()
