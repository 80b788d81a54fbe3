from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import asyncio

from deployment import deploy


async def main():
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
    await deploy(workflow)


asyncio.run(main())
