from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
@task
# the first step
def load():
    print("loading")


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
