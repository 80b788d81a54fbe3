from pydolphinscheduler.core.workflow import Workflow
import asyncio


async def main(build):
    with Workflow(name="etl") as workflow:
        await build
        workflow.submit()


asyncio.run(main(None))
