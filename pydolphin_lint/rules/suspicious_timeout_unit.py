"""A timeout looks like seconds, and the SDK counts minutes.

## Why is this bad?
`timeout=3600` is sixty hours: a task that hangs is noticed after the weekend. A `timedelta` of seconds becomes whole
minutes, at least one.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", timeout=3600) as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
A `timedelta` says its unit:
```python
from datetime import timedelta

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", timeout=timedelta(hours=1)) as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Numbers below 300 and those below 600 that are no multiple of 60; whole days in minutes, as 1440; every `timedelta` of a
minute and more; values that are not written there; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Value

DAY = 24 * 60
#: Parts of a timedelta that are less than a minute each → how many of them make a second.
_SHORT = {"seconds": 1, "milliseconds": 1_000, "microseconds": 1_000_000}


@rule("PDS805", on=PythonFile, level="warning", default=False)
def check(file: PythonFile) -> Iterator[Problem]:
    """The timeouts of workflows and of tasks."""
    calls = [workflow.call for workflow in file.workflows] + [task.call for task in file.tasks]
    for call in calls:
        timeout = call.argument("timeout")
        if timeout is None or file.may_set(call, "timeout"):
            continue
        minutes = timeout.value.raw
        if isinstance(minutes, int) and _looks_like_seconds(minutes):
            yield Problem(
                timeout.value.at,
                f"timeout={minutes} is {_duration(minutes)}, for the SDK counts minutes: write a timedelta, which says "
                "its unit",
            )
        elif _is_below_a_minute(timeout.value):
            yield Problem(timeout.value.at, "the SDK counts whole minutes, so this timeout is one minute: write that")


def _looks_like_seconds(minutes: int) -> bool:
    if minutes % DAY == 0 and minutes % 3600:
        return False
    return minutes >= 600 or (minutes >= 300 and minutes % 60 == 0)


def _duration(minutes: int) -> str:
    if minutes >= 2 * DAY:
        return f"more than {minutes // DAY} days" if minutes % DAY else f"{minutes // DAY} days"
    return f"more than {minutes // 60} hours" if minutes % 60 else f"{minutes // 60} hours"


def _is_below_a_minute(value: Value) -> bool:
    call = value.call
    if call is None or call.callee != "datetime.timedelta" or call.splat:
        return False
    total = 0.0
    for part in call.arguments:
        raw = part.value.raw
        if part.name not in _SHORT or not isinstance(raw, (int, float)):
            return False
        total += raw / _SHORT[part.name]
    return 0 < total < 60
