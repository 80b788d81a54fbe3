from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


@task
def extract():
    print("extracting")

@task
def load():
    print("loading")


with Workflow(name="etl") as workflow:
    extract() >> load()
    workflow.submit()
