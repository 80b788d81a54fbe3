"""A workflow has a schedule that never fires, or settings of a schedule without one.

## Why is this bad?
`release_state="offline"` takes the schedule offline together with the workflow. Without `schedule`, the SDK sends
neither `online_schedule` nor `start_time`, `end_time` and `timezone`, and does not even look at them.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", start_time="2026-01-01") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 6 * * ? *", start_time="2026-01-01") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
`online_schedule=False`, settings by position, values known only at run time, arguments in a `**` that is not known,
workflows on which one of these may be set later, or that are handed to other code, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.diagnostic import Edit
    from pydolphin_lint.model import Argument, Call, Workflow

SETTINGS = ("online_schedule", "start_time", "end_time", "timezone")


@rule(
    "PDS415", on=File, about=("end_time", "online_schedule", "release_state", "start_time", "timezone"), level="warning"
)
def check(file: File) -> Iterator[Problem]:
    """Workflows that are offline with a schedule, or have settings of a schedule and none."""
    for workflow in file.workflows:
        if workflow.complete:
            yield from _judge(workflow, file)


def _judge(workflow: Workflow, file: File) -> Iterator[Problem]:
    call = workflow.call
    if call.splat or workflow.changes_any("schedule", "release_state", "_release_state", *SETTINGS):
        return
    schedule = call.argument("schedule")
    if schedule is None or (schedule.value.known and not schedule.value.raw):
        yield from _settings_alone(call, file)
    elif schedule.value.text and _is_on(call) and call.value("release_state").text == "offline":
        yield Problem(
            call.value("release_state").at,
            "this schedule never fires, for an offline workflow takes its schedule offline: leave release_state "
            f"out, or add {call.spelled('online_schedule', 'false' if call.in_yaml else 'False')} if that is meant",
        )


def _is_on(call: Call) -> bool:
    given = call.argument("online_schedule")
    return given is None or (given.value.known and given.value.raw in (None, True))


def _settings_alone(call: Call, file: File) -> Iterator[Problem]:
    for name in SETTINGS:
        setting = call.argument(name)
        if setting is not None and not _is_positional(setting) and (setting.value.raw or setting.value.call):
            yield Problem(
                setting.at,
                f"{name} is neither checked nor sent, as the workflow has no schedule: add "
                f"{call.spelled('schedule', '…')} or leave it out",
                edits=_left_out(setting, call, file),
            )
            return


def _left_out(setting: Argument, call: Call, file: File) -> tuple[Edit, ...]:
    """`online_schedule` says nothing that anybody would miss; who gives times as well has forgotten the schedule."""
    alone = not any(call.argument(name) for name in SETTINGS if name != setting.name)
    return file.without(setting) if setting.name == "online_schedule" and alone else ()


def _is_positional(argument: Argument) -> bool:
    """Whether it may stand there only because another one comes behind it."""
    return (argument.at.line, argument.at.column) == (argument.value.at.line, argument.value.at.column)
