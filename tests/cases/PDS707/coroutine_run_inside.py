from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
import asyncio


async def run():
    print("loading")


def load():
    asyncio.run(run())


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
