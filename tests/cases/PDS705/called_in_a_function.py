from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


@task
def load():
    print("loading")


def build():
    with Workflow(name="etl") as workflow:
        load()
    return workflow


build().submit()
