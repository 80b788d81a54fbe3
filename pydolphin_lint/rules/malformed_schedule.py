"""A schedule does not have the seven fields of a Quartz expression.

## Why is this bad?
The SDK counts the blanks and wants six. For Unix cron's five fields, six fields, `@daily` or two blanks in a row, the
file stops with `PyDSParamException: Invlaid parameter schedule`. What is not a text stops it with an AttributeError. In
YAML a schedule that begins with `*` needs quotes, or the file cannot be read at all.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 2 * * *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
Second, minute, hour, day of month, month, day of week and year; `?` for the day that the other day field decides:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 2 * * ? *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Values known only at run time, placeholders (`<…>`, `${…}`, `{{…}}`), no schedule (`None` and empty texts), tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Problem
from pydolphin_lint.model import File, YamlFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk import quartz
from pydolphin_lint.sdk.placeholders import is_placeholder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Call, Value

#: What gives a time → its type.
_TIMES = {
    "datetime.date": "date",
    "datetime.date.today": "date",
    "datetime.datetime": "datetime",
    "datetime.datetime.now": "datetime",
    "datetime.datetime.today": "datetime",
    "datetime.time": "time",
    "datetime.timedelta": "timedelta",
}


@rule("PDS401", on=File, about=("misfits", "odd schedule"))
def check(file: File) -> Iterator[Problem]:
    """Schedules that the SDK refuses; the edit leaves alone what is Unix cron, or would fire every second."""
    for misfit in file.misfits if isinstance(file, YamlFile) else ():
        if misfit.why == misfit.STAR:
            is_safe = quartz.miscount(misfit.text) is None and not quartz.is_every_second(misfit.text)
            yield Problem(
                misfit.at,
                "without quotes YAML takes a * for a reference, and the file cannot be read: put quotes around it",
                edits=misfit.edits if is_safe else (),
            )
    for workflow in file.workflows:
        schedule = workflow.call.value("schedule")
        kind = _wrong_type(schedule)
        if kind is not None:
            message = (
                f"the schedule is of type {kind}, which stops the file with an error: write a text like '0 0 2 * * ? *'"
            )
            yield Problem(schedule.at, message)
        elif schedule.text and not is_placeholder(schedule.text):
            yield from _judge(file, schedule, schedule.text)
        elif _has_too_many_fields(schedule.pattern):
            yield Problem(
                schedule.at,
                "the SDK refuses the schedule, which has more than seven fields whatever is put into it: "
                "write second minute hour day-of-month month day-of-week year",
            )


def _has_too_many_fields(pattern: str | None) -> bool:
    """Whether what is written of a text that is put together has too many fields alone; the SDK counts the blanks."""
    if pattern is None:
        return False
    return pattern.strip().removeprefix("${}").removesuffix("${}").strip().count(" ") >= 7


def _wrong_type(schedule: Value) -> str | None:
    """The type of what is certainly no text; what is empty, like `timedelta()`, is no schedule at all."""
    if schedule.known:
        return schedule.type if schedule.raw and schedule.text is None else None
    if schedule.call is not None:
        made = _TIMES.get(schedule.call.callee)
        return None if made == "timedelta" and _is_zero(schedule.call) else made
    return schedule.type if schedule.parts or schedule.type in ("function", "lambda") else None


def _is_zero(timedelta: Call) -> bool:
    return all(one.value.known and not one.value.raw for one in timedelta.arguments)


def _judge(file: File, schedule: Value, text: str) -> Iterator[Problem]:
    reason = quartz.miscount(text)
    if reason is None:
        return
    better = quartz.suggestion(text)
    quote = file.quotes(schedule)
    is_safe = better and quote and len(text.split()) in (6, 7) and not quartz.is_every_second(better)
    if better is None:
        advice = "write the seven of Quartz: second minute hour day-of-month month day-of-week year"
    else:
        advice = f"write {better!r}"
    yield Problem(
        schedule.at,
        f"the SDK refuses the schedule {quartz.quoted(text)}, {reason}: {advice}",
        edits=(Edit(schedule.at, f"{quote}{better}{quote}"),) if is_safe else (),
    )
