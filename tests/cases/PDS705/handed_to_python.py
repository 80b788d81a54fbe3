from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from pydolphinscheduler.tasks.func_wrap import task


@task
def load():
    print("loading")


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)  # error: PDS705 36 "write load() instead"
    workflow.submit()
