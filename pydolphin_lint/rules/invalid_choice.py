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
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.choices import DEPENDENT_DATES, HTTP, SQL, TASK, WORKFLOW, Choice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Argument, Call, Task, Value

_OF_A_KIND = {"Http": HTTP, "Sql": SQL}
_ITEM, _DATE, _DATE_POSITION = "DependentItem", "dependent_date", 3


@rule("PDS409", on=PythonFile)
def check(file: PythonFile) -> Iterator[Problem]:
    """Every argument of the tables, in workflows, tasks and what tasks depend on."""
    for workflow in file.workflows:
        yield from _arguments(workflow.call, WORKFLOW, file)
    for task in file.tasks:
        yield from _arguments(task.call, TASK, file)
        if task.kind in _OF_A_KIND:
            yield from _arguments(task.call, _OF_A_KIND[task.kind], file)
        if task.kind == "Http":
            yield from _condition_left_out(task)
        if task.kind == "Dependent":
            for argument in task.call.arguments:
                yield from _dates(argument.value, file)


def _arguments(call: Call, choices: dict[str, Choice], file: PythonFile) -> Iterator[Problem]:
    for argument in call.arguments:
        choice = choices.get(argument.name or "")
        if choice is not None and argument.name not in file.assigned:
            yield from _judge(argument, argument.name or "", choice, file)


def _dates(value: Value, file: PythonFile) -> Iterator[Problem]:
    """The dates of the items in an expression of `And`, `Or` and `DependentItem`."""
    if value.call is None:
        return
    arguments = value.call.arguments
    if not value.call.callee.startswith("pydolphinscheduler.") or not value.call.callee.endswith(f".{_ITEM}"):
        for argument in arguments:
            yield from _dates(argument.value, file)
        return
    for position, argument in enumerate(arguments):
        if argument.name == _DATE or (argument.name is None and position == _DATE_POSITION and not value.call.splat):
            yield from _judge(argument, _DATE, DEPENDENT_DATES, file)


def _judge(argument: Argument, parameter: str, choice: Choice, file: PythonFile) -> Iterator[Problem]:
    value = argument.value
    if not value.known or choice.accepts(value.raw):
        return
    meant = choice.nearest(value.raw)
    write = f'"{meant}"' if meant is not None else _enumeration(choice.values)
    same = choice.same(value.raw)
    quote = file.quotes(value) or '"'
    edits = (Edit(value.at, f"{quote}{same}{quote}"),) if same is not None and value.literal else ()
    yield Problem(
        value.at, f"{parameter} {value.raw!r} is none of its values, {choice.effect}: write {write}", edits=edits
    )


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
            f"add condition=… with {what}",
        )


def _enumeration(values: tuple[str, ...]) -> str:
    quoted = [f'"{value}"' for value in values]
    if len(quoted) > 8:
        return f"one of {', '.join(quoted)}"
    return f"{', '.join(quoted[:-1])} or {quoted[-1]}"
