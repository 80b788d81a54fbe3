from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
import os


os.environ["TABLE"] = "orders"  # error: PDS707 "copy no function"


@task
def load():
    print("loading")


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
