from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
import functools


@functools.lru_cache
def show(text):
    print(text)


@task
def load():
    show("loading")


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
