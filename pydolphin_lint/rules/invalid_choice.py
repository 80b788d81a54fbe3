"""An argument that takes one of a few values has another one.

## Why is this bad?
Some of these values stop the file with an error. Others are deployed without a word: a task whose `flag` is unknown to
the server never runs, an unknown `task_priority` becomes MEDIUM, an unknown `dependent_date` makes every run fail.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract", flag="yes")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract", flag="YES")
    workflow.submit()
```

`warning_type`, `execution_type` and `release_state` of a workflow, `flag`, `task_priority` and
`timeout_notify_strategy` of every task, `http_method` and `http_check_condition` of `Http`, `sql_type` of `Sql` and
`dependent_date` of `DependentItem` are looked at.

## When it is silent
Constants of the SDK (`TaskFlag.YES`), values known only at run time, numbers where the server takes them for a
position, arguments that the file assigns again later, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.choices import DEPENDENT, HTTP, SQL, TASK, WORKFLOW, Choice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Argument, Call, Task

_OF_A_KIND = {"Http": HTTP, "Sql": SQL}


@rule(
    "PDS409",
    on=File,
    about=(
        "dependent_date",
        "execution_type",
        "flag",
        "http_check_condition",
        "http_method",
        "odd timeout_notify_strategy",
        "odd warning_type",
        "release_state",
        "sql_type",
        "task_priority",
    ),
)
def check(file: File) -> Iterator[Problem]:
    """Every argument of the tables, in workflows, tasks and what tasks depend on."""
    for workflow in file.workflows:
        yield from _arguments(workflow.call, WORKFLOW, file)
    for task in file.tasks:
        yield from _arguments(task.call, TASK, file)
        if task.kind in _OF_A_KIND:
            yield from _arguments(task.call, _OF_A_KIND[task.kind], file)
        if task.kind == "Http":
            yield from _condition_left_out(task)
    for call in file.calls:
        if call.callee == "DependentItem" and call not in file.changed:
            yield from _arguments(call, DEPENDENT, file)


def _arguments(call: Call, choices: dict[str, Choice], file: File) -> Iterator[Problem]:
    if choices.keys().isdisjoint(call.by_name):
        return
    for name, choice in choices.items():
        argument = call.argument(name)
        if argument is not None and not file.may_set(call, name):
            yield from _judge(call, argument, choice, file)


def _judge(call: Call, argument: Argument, choice: Choice, file: File) -> Iterator[Problem]:
    value = argument.value
    if not value.known or choice.accepts(value.raw):
        return
    meant = choice.nearest(value.raw)
    write = f'"{meant}"' if meant is not None else _enumeration(choice.values)
    same = choice.same(value.raw)
    is_safe = same is not None and value.literal and not (argument.name == "sql_type" and _contradicts(call, same))
    quote = file.quotes(value) or '"'
    yield Problem(
        value.at,
        f"{argument.name} {value.raw!r} is none of its values, {choice.effect}: write {write}",
        edits=(Edit(value.at, f"{quote}{same}{quote}"),) if is_safe else (),
    )


def _contradicts(call: Call, sql_type: str) -> bool:
    """Whether the statement is certainly of the other type, so that nobody knows which of the two is meant."""
    from pydolphin_lint.sdk.sql import CHANGE, QUERY, kinds

    return kinds(call.value("sql").text or "") == [CHANGE if sql_type == "0" else QUERY]


def _condition_left_out(task: Task) -> Iterator[Problem]:
    check_condition, condition = task.call.argument("http_check_condition"), task.call.argument("condition")
    if check_condition is None or (condition is None and task.call.splat):
        return
    text = check_condition.value.text
    left_out = condition is None or (condition.value.known and condition.value.raw is None)
    if left_out and text in HTTP["http_check_condition"].values and text != "STATUS_CODE_DEFAULT":
        what = "the status code" if text == "STATUS_CODE_CUSTOM" else "the text to look for"
        yield Problem(
            check_condition.value.at,
            f'http_check_condition "{text}" needs a condition, and the SDK stops with an error without one: '
            f"add {task.call.spelled('condition', '…')} with {what}",
        )


def _enumeration(values: tuple[str, ...]) -> str:
    quoted = [f'"{value}"' for value in values]
    if len(quoted) > 8:
        return f"one of {', '.join(quoted)}"
    return f"{', '.join(quoted[:-1])} or {quoted[-1]}"
