from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from flows import deployed


async def main():
    async with deployed("etl"):
        Shell(name="extract", command="true")
