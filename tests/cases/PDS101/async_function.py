from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import asyncio


async def main():
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
    await asyncio.to_thread(workflow.submit)


asyncio.run(main())
