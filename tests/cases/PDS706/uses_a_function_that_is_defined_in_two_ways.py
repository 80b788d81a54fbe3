from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
from settings import DEBUG


if DEBUG:

    def show(text):
        print(text)

else:

    def show(text):
        pass


@task
def load():
    show("loading")


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
