from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


async def show(text):
    print(text)


@task
def load():
    show("loading").send(None)


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
