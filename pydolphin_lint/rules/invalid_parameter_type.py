"""An argument has a value of a type that it does not take.

## Why is this bad?
Some of these stop the file with an error that does not name the argument. With others the server refuses all tasks of
the workflow at once, or takes the file names of `resource_list` letter by letter. In YAML a text with parentheses among
`input_params` or `output_params`, like `fn(x)`, is taken for `TYPE(value)`, and the SDK cannot tell the type of 0, of
numbers with other zeros in front or with `_`, of blocks of text and of values with an anchor.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract", resource_list="extract.sh")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract", resource_list=["extract.sh"])
    workflow.submit()
```

## When it is silent
Values known only at run time, texts of digits where the server reads them as a number, arguments that the file assigns
again later, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location, Problem
from pydolphin_lint.model import File, YamlFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.files import resource_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Argument, Call, Misfit, Value

_INTEGERS = ("task_group_id", "task_group_priority", "delay_time", "fail_retry_times", "fail_retry_interval")
_SEQUENCES = ("list", "tuple")
_NO_DICTIONARIES = ("list", "tuple", "set", "frozenset", "str", "bool", "int", "float", "function", "lambda")
_NO_PARAMETERS = ("list", "tuple", "dict", "set", "frozenset", "function", "lambda", "bytes")
#: The parameters of workflows and tasks that are looked at.
_JUDGED = frozenset(
    {*_INTEGERS, "input_params", "is_cache", "online_schedule", "output_params", "param", "resource_list", "timeout",
     "warning_group_id"}
)  # fmt: skip
_TRUE, _FALSE = ("YES", "TRUE", "1", "ON", "Y"), ("NO", "FALSE", "0", "OFF", "N")


@rule(
    "PDS412",
    on=File,
    about=(
        "changes",
        "input_params",
        "is_cache",
        "misfits",
        "odd delay_time",
        "odd fail_retry_interval",
        "odd fail_retry_times",
        "odd param",
        "odd timeout",
        "odd warning_group_id",
        "online_schedule",
        "output_params",
        "resource_list",
        "task_group_id",
        "task_group_priority",
    ),
)
def check(file: File) -> Iterator[Problem]:
    """The arguments of workflows and tasks that take one type only."""
    for misfit in file.misfits if isinstance(file, YamlFile) else ():
        if misfit.why in (misfit.PARAMETER, misfit.CASE):
            yield Problem(misfit.at, _message(misfit))
    for workflow in file.workflows:
        for argument in _shown(workflow.call, file):
            yield from _of_workflow(argument)
        for change in workflow.changes:
            if change.how == change.CALL and change.value is not None:
                yield from _parameter(change.value)
    for task in file.tasks:
        for argument in _shown(task.call, file):
            if argument.name in _INTEGERS:
                yield from _integer(argument)
            elif argument.name == "is_cache":
                yield from _is_cache(argument, in_yaml=task.call.in_yaml)
            elif argument.name in ("input_params", "output_params"):
                yield from _parameters(argument)
            elif argument.name == "resource_list":
                yield from _resources(argument.value, file)


def _message(misfit: Misfit) -> str:
    if misfit.why == misfit.CASE:
        return (
            "the SDK takes a text with parentheses for TYPE(value), and stops as it has no such type: "
            "write VARCHAR(…) around it, without inner parentheses"
        )
    if misfit.kind in ("INTEGER", "FLOAT"):
        return f"{misfit.text!r} is no value for {misfit.kind}, and the deploy stops: write a number"
    if misfit.kind == "&":
        return "the SDK cannot tell the type of a value with an anchor, and submit() stops with an error: take it away"
    if misfit.kind:
        return "the SDK cannot tell the type of a block of text, and submit() stops with an error: write it in quotes"
    return (
        f"the SDK cannot tell the type of {misfit.text}, and submit() stops with an error: "
        f'write it in quotes, "{misfit.text}"'
    )


def _shown(call: Call, file: File) -> Iterator[Argument]:
    """The arguments that keep their values."""
    if not _JUDGED.isdisjoint(call.by_name):
        for argument in call.arguments:
            if argument.name in _JUDGED and not file.may_set(call, argument.name):
                yield argument


def _of_workflow(argument: Argument) -> Iterator[Problem]:
    value, name = argument.value, argument.name
    if name == "timeout" and isinstance(value.raw, bool):
        yield Problem(value.at, f"timeout {value.raw} is no number, and the server refuses the call: write minutes")
    elif name == "warning_group_id" and value.known and (value.raw is None or isinstance(value.raw, str)):
        yield Problem(
            value.at,
            f"warning_group_id {value.raw!r} is no number, and the server refuses the call: write the group's number",
        )
    elif name == "online_schedule" and value.text:
        yield Problem(
            value.at, f"online_schedule {value.raw!r} is a text, and the server refuses the call: write True or False"
        )
    elif name == "param" and not _is_empty(value):
        if value.type in _NO_DICTIONARIES:
            yield Problem(value.at, "param is no dictionary, and submit() stops with an error: write {name: value}")
        for part in value.parts if value.type == "dict" else ():
            if part.value.type in ("set", "frozenset", "bytes") or _is_date(part.value):
                yield Problem(part.value.at, "submit() cannot send this value and stops with an error: write a text")
    elif name == "resource_list" and not _is_empty(value):
        if value.text or _is_resource(value):
            yield Problem(value.at, "resource_list is no list, and submit() stops with an error: put it in brackets")
        for part in value.parts if value.type in _SEQUENCES else ():
            if part.value.text is not None:
                yield Problem(
                    part.value.at,
                    "the resource_list of a workflow holds no names, and submit() stops with an error: "
                    "write Resource(name=…, content=…)",
                )
            elif _is_resource(part.value) and _lacks_content(part.value):
                yield Problem(
                    part.value.at,
                    "this resource has no content to be sent, and submit() stops with an error: add content=…",
                )


def _integer(argument: Argument) -> Iterator[Problem]:
    value = argument.value
    if value.text is not None and value.text.strip() and not value.text.strip().lstrip("+-").isdigit():
        yield Problem(
            value.at,
            f"{argument.name} {value.text!r} is no number, and the server refuses all tasks of the workflow: "
            "write a number",
        )
    elif value.call is not None and value.call.callee == "datetime.timedelta":
        yield Problem(
            value.at, f"{argument.name} is a timedelta, and submit() stops with an error: write a whole number"
        )
    elif value.type in ("list", "tuple", "dict"):
        yield Problem(
            value.at,
            f"{argument.name} is no number, and the server refuses all tasks of the workflow: write a number",
        )


def _is_cache(argument: Argument, *, in_yaml: bool) -> Iterator[Problem]:
    value = argument.value
    if not value.known or isinstance(value.raw, bool):
        return
    text = str(value.raw).strip().upper()
    meant = "True" if text in _TRUE else "False" if text in _FALSE else None
    if meant is not None and in_yaml:
        meant = meant.lower()
    edits = (Edit(value.at, meant),) if meant is not None and value.literal else ()
    yield Problem(
        value.at,
        f"is_cache {value.raw!r} is no boolean, and submit() stops with an error: write {meant or 'True or False'}",
        edits=edits,
    )


def _parameters(argument: Argument) -> Iterator[Problem]:
    value = argument.value
    if value.type in _NO_DICTIONARIES and not _is_empty(value):
        yield Problem(
            value.at, f"{argument.name} is no dictionary, and submit() stops with an error: write {{name: value}}"
        )
    for part in value.parts if value.type == "dict" else ():
        yield from _parameter(part.value)


def _parameter(value: Value) -> Iterator[Problem]:
    if value.type in _NO_PARAMETERS or _is_date(value):
        yield Problem(
            value.at,
            "the SDK cannot tell the type of this parameter, and submit() stops with an error: "
            "write a text, a number or ParameterType.…(…)",
        )


def _resources(value: Value, file: File) -> Iterator[Problem]:
    key = resource_key(file.sdk.version)
    if value.text:
        yield Problem(
            value.at,
            f"resource_list {value.text!r} is a text, and each of its letters is taken for a file: put it in brackets",
            edits=_in_brackets(value, file) if value.literal else (),
        )
    for part in value.parts if value.type in _SEQUENCES else ():
        keys = {one.name for one in part.value.parts}
        number = isinstance(part.value.raw, int) and not isinstance(part.value.raw, bool)
        dropped = part.value.known and keys in ({"id"}, {"resourceName"}) and keys != {key}
        if key is not None and (number or dropped):
            yield Problem(
                part.value.at, "the SDK silently drops what is not the path of a resource: write the path as a text"
            )


def _in_brackets(value: Value, file: File) -> tuple[Edit, ...]:
    at, quote = value.at, file.quotes(value)
    if isinstance(file, YamlFile):
        # Without quotes a comma in it would part it.
        return (Edit(at, f"[{quote}{value.text}{quote}]"),) if quote else ()
    first = Location(at.line, at.column, at.line, at.column)
    last = Location(at.end_line, at.end_column, at.end_line, at.end_column)
    return (Edit(first, "["), Edit(last, "]"))


def _is_empty(value: Value) -> bool:
    return value.known and not value.raw


def _is_date(value: Value) -> bool:
    return value.call is not None and value.call.callee.startswith("datetime.") and _makes_date(value.call.callee)


def _makes_date(callee: str) -> bool:
    return callee in (
        "datetime.date",
        "datetime.date.today",
        "datetime.datetime",
        "datetime.datetime.now",
        "datetime.datetime.today",
        "datetime.timedelta",
    )


def _is_resource(value: Value) -> bool:
    return value.call is not None and value.call.callee == "pydolphinscheduler.core.resource.Resource"


def _lacks_content(resource: Value) -> bool:
    call = resource.call
    if call is None or call.splat:
        return False
    positional = [one for one in call.arguments if one.name is None]
    content = positional[1] if len(positional) > 1 else call.argument("content")
    return content is None or _is_empty(content.value)
