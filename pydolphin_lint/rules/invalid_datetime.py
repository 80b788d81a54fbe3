"""A schedule's start or end is no date and time that the SDK reads.

## Why is this bad?
Only `2026-01-31`, `2026/01/31` and `20260131` are read, alone or with ` 06:00:00` (` 060000` behind the last form). All
else is an error at submit, when user, tenant and project are already on the server. A time zone inside a `datetime` is
dropped without a word.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 6 * * ? *", start_time="2026-1-31") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 6 * * ? *", start_time="2026-01-31") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Values known only at run time, dates of a workflow without a schedule, which are never read, files that assign them
later, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.dates import from_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Call, Value


_DATES = ("datetime.date", "datetime.date.today", "datetime.timedelta", "time.time")
_ZONE_POSITIONS = {"datetime.datetime": 7, "datetime.datetime.now": 0, "datetime.datetime.fromtimestamp": 1}


@rule("PDS406", on=File, about=("odd end_time", "odd start_time"))
def check(file: File) -> Iterator[Problem]:
    """The start and end of every workflow with a schedule."""
    for workflow in file.workflows:
        schedule = workflow.call.argument("schedule")
        if schedule is None or (schedule.value.known and not schedule.value.raw):
            continue
        for name in ("start_time", "end_time"):
            if not file.may_set(workflow.call, name):
                yield from _judge(name, workflow.call.value(name), workflow.call)


def _judge(name: str, value: Value, workflow: Call) -> Iterator[Problem]:
    call = value.call
    if value.text is not None and from_text(value.text) is None:
        yield Problem(
            value.at,
            f"the SDK cannot read {name} {value.text!r}, and submit() stops with an error: "
            'write it like "2026-01-31 06:00:00"',
        )
    elif (value.raw is not None and value.text is None) or (call is not None and call.callee in _DATES):
        yield Problem(
            value.at,
            f"{name} is neither a text nor a datetime, and submit() stops with an error: "
            'write it like "2026-01-31 06:00:00"',
        )
    elif call is not None and _has_zone(call):
        yield Problem(
            value.at,
            f"the time zone of this {name} is dropped, and its time is taken for one in the workflow's zone: "
            f"leave it out, and give the workflow {workflow.spelled('timezone', '…')}",
        )


def _has_zone(call: Call) -> bool:
    if call.callee not in _ZONE_POSITIONS or call.splat:
        return False
    for position, argument in enumerate(call.arguments):
        if argument.name in ("tz", "tzinfo") or (argument.name is None and position == _ZONE_POSITIONS[call.callee]):
            return not (argument.value.known and argument.value.raw is None)
    return False
