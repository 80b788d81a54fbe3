from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build(*rest):
    with Workflow(name="etl") as workflow:
        Shell(*rest, "true", "NO")
        Shell("a", "true", *rest)
        workflow.submit()
