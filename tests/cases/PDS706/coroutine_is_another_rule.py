from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
@task
async def load():  # error: PDS707
    print("loading")


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
