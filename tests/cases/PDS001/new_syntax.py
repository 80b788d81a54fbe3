from pydolphinscheduler.core.workflow import Workflow

match (names := ["etl"]):
    case [str() as name, *_]:
        Workflow(name=name).submit()
    case {"name": name, **rest}:
        print(rest, f"{name!r:>10}")


async def later():
    async with open_() as a, open_() as b:
        return [x async for x in a if (y := x)] + [await b]
