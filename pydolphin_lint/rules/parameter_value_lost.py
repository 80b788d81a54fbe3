"""A parameter of a task arrives with another value than the one in the file.

## Why is this bad?
The SDK sends `value or ""`, so that 0 and False arrive as an empty text. `ParameterType.BOOLEAN` makes a boolean of a
text like Python does, so that `"false"` becomes true. In YAML the `flag` of a Condition counts as true if it is any
text, `"false"` and `no` among them.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo ${limit}", input_params={"limit": 0})
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo ${limit}", input_params={"limit": "0"})
    workflow.submit()
```

## When it is silent
Parameters of a workflow, which keep such values; values known only at run time, None, `ParameterType.VARCHAR(0)` and
the other types that keep a 0 as text, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, YamlFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Value

_TYPES = "ParameterType."
_MAKERS = ("INTEGER", "FLOAT", "BOOLEAN")


@rule("PDS413", on=File, about=("changes", "input_params", "misfits", "output_params"))
def check(file: File) -> Iterator[Problem]:
    """The entries of `input_params` and `output_params`, and what is added to them."""
    for misfit in file.misfits if isinstance(file, YamlFile) else ():
        if misfit.why == misfit.FLAG:
            yield Problem(
                misfit.at,
                f"this flag is the text {misfit.text!r}, and every text counts as true, so that the Condition asks "
                f"whether {misfit.kind!r} succeeded: write false",
                edits=misfit.edits,
            )
    for workflow in file.workflows:
        for change in workflow.changes:
            if change.how == change.CALL and change.value is not None:
                yield from _judge(change.value)
    for task in file.tasks:
        for argument in task.call.arguments:
            if argument.name in ("input_params", "output_params") and argument.value.type == "dict":
                for part in argument.value.parts:
                    yield from _judge(part.value)


def _judge(value: Value) -> Iterator[Problem]:
    kind, given = _made(value)
    if kind == "BOOLEAN" and given.text and given.text.strip().lower() in ("false", "no", "off", "0"):
        yield Problem(
            value.at,
            f"BOOLEAN({given.text!r}) arrives as true, as every text that is not empty does: "
            f'write the text "{given.text}" alone',
        )
        return
    raw = given.raw
    if kind == "INTEGER" and given.text is not None:
        raw = 0 if given.text.strip("+-0 ") == "" and "0" in given.text else None
    if isinstance(raw, (bool, int, float)) and not raw:
        text = str(raw).lower()
        yield Problem(value.at, f'this value arrives as an empty text: write "{text}" in quotes')


def _made(value: Value) -> tuple[str, Value]:
    """The type of `ParameterType.TYPE(value)` and its value; of any other value, no type and itself."""
    if value.call is None or not value.call.callee.startswith("pydolphinscheduler.") or value.call.splat:
        return "", value
    holder, _, kind = value.call.callee.rpartition(".")
    if f"{holder}.".endswith(_TYPES) and kind in _MAKERS and len(value.call.arguments) == 1:
        return kind, value.call.arguments[0].value
    return "", value
