from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
import os


def show(text):
    print(os.name, text)


@task
def load():
    show("loading")


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
