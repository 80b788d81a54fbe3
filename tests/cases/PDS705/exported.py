from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

__all__ = ["load", "workflow"]


@task
def load():
    print("loading")


with Workflow(name="etl") as workflow:
    Workflow
    workflow.submit()
