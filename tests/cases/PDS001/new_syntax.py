from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

match (names := ["etl"]):
    case [str() as name, *_]:
        with Workflow(name=name) as workflow:
            Shell(name="extract", command="true")
            workflow.submit()
    case {"name": name, **rest}:
        print(rest, f"{name!r:>10}")


async def later():
    async with open_() as a, open_() as b:
        return [x async for x in a if (y := x)] + [await b]
