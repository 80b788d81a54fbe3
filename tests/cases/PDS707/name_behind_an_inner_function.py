from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
import asyncio


def load():
    async def run():
        print("loading")

    asyncio.run(run())  # error: PDS707 5 "stops looking at the first inner function"


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
