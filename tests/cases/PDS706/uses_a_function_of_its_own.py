from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


@task
def load():
    def show(text):
        print(text)

    show("loading")


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
