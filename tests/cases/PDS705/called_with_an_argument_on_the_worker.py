from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


@task
def show(text="nothing"):
    print(text)


@task
def load():
    show("loading")


with Workflow(name="etl") as workflow:
    show() >> load()
    workflow.submit()
