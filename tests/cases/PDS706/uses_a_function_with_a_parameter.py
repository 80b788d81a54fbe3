from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


def show(text):
    print(text)


@task
def load():  # error: PDS706 5 "which fails"
    show("loading")


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
