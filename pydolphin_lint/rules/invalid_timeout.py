"""A timeout is a text, a fraction or negative.

## Why is this bad?
The SDK takes minutes as a whole number, or a `timedelta`. It sends a task's timeout that is anything else as null,
which the server takes for 0 minutes, so that the strategy FAILED stops the task at once. On a workflow it is an error
at submit.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract", timeout="5", timeout_notify_strategy="FAILED")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract", timeout=5, timeout_notify_strategy="FAILED")
    workflow.submit()
```

## When it is silent
Values known only at run time, empty texts and None, files that assign the timeout later, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Argument, Value

#: The parameters of `timedelta` in their order, in microseconds.
_UNITS = {
    "days": 86_400_000_000,
    "seconds": 1_000_000,
    "microseconds": 1,
    "milliseconds": 1000,
    "minutes": 60_000_000,
    "hours": 3_600_000_000,
    "weeks": 604_800_000_000,
}
_WRITE = "write whole minutes, or a timedelta"


@rule("PDS411", on=File, about=("odd timeout",))
def check(file: File) -> Iterator[Problem]:
    """The timeouts of workflows and of tasks."""
    for workflow in file.workflows:
        if not file.may_set(workflow.call, "timeout"):
            yield from _judge(workflow.call.argument("timeout"), "and submit() stops with an error")
    for task in file.tasks:
        effect = "so the server gets no minutes at all, and with the strategy FAILED it stops the task at once"
        if not file.may_set(task.call, "timeout"):
            yield from _judge(task.call.argument("timeout"), effect)


def _judge(timeout: Argument | None, effect: str) -> Iterator[Problem]:
    if timeout is None:
        return
    value = timeout.value
    raw = value.raw
    if isinstance(raw, str) and raw:
        digits = raw.isascii() and raw.isdigit()
        edits = (Edit(value.at, str(int(raw))),) if digits and value.literal else ()
        write = f"write {int(raw)}" if digits else _WRITE
        yield Problem(value.at, f"timeout {raw!r} is a text, {effect}: {write}", edits=edits)
    elif isinstance(raw, float) and raw:
        yield Problem(value.at, f"timeout {raw!r} is a fraction, {effect}: {_WRITE}")
    elif isinstance(raw, int) and raw < 0:
        yield Problem(value.at, f"timeout {raw!r} is negative, and submit() stops with an error: {_WRITE}")
    elif _is_negative_timedelta(value):
        yield Problem(value.at, f"this timeout is negative, and the SDK sends it like that: {_WRITE} that is positive")


def _is_negative_timedelta(value: Value) -> bool:
    if value.call is None or value.call.callee != "datetime.timedelta" or value.call.splat:
        return False
    total = 0.0
    for unit, part in zip(_UNITS, value.call.arguments, strict=False):
        raw = part.value.raw
        if not isinstance(raw, (int, float)):
            return False
        total += raw * _UNITS.get(part.name or unit, 0)
    return total < 0
