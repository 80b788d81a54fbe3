from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
import os


def show(text):
    print(text)


@task
def load():
    print(os.name)
    show("loading")


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
