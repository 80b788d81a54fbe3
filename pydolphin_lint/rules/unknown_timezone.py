"""A schedule's time zone is unknown to the server.

## Why is this bad?
Nobody checks the name: Java takes every zone that it does not know for GMT, so that the schedule fires hours away from
the time that was meant. Some short names are another zone in Java than people think: CST is Chicago.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 6 * * ? *", timezone="UTC+8") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 6 * * ? *", timezone="Asia/Shanghai") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Names of the IANA database, `GMT+8` and `GMT+08:00`, old short names of Java that mean one zone only, values known only
at run time, a workflow without a schedule, files that assign the zone later, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS408", on=File, about=("odd timezone",))
def check(file: File) -> Iterator[Problem]:
    """The zone of every workflow with a schedule."""
    for workflow in file.workflows:
        schedule, zone = workflow.call.argument("schedule"), workflow.call.value("timezone")
        if schedule is None or (schedule.value.known and not schedule.value.raw) or not zone.text:
            continue
        if file.may_set(workflow.call, "timezone"):
            continue
        # Few files name a zone, and the list is long.
        from pydolphin_lint.sdk.zones import AMBIGUOUS, OLD, ZONES, is_offset, nearest

        if zone.text in AMBIGUOUS:
            yield Problem(
                zone.at,
                f"several zones are called {zone.text}, and the server takes it for {AMBIGUOUS[zone.text]}: "
                'write the zone\'s own name, like "Asia/Shanghai"',
            )
        elif zone.text not in ZONES and zone.text not in OLD and not is_offset(zone.text):
            meant = nearest(zone.text)
            write = f'"{meant}"' if meant else 'a name like "Asia/Shanghai", or "GMT+8"'
            yield Problem(
                zone.at, f"the server does not know the time zone {zone.text!r} and silently takes GMT: write {write}"
            )
