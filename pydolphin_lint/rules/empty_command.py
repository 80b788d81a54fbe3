"""A task gets nothing to run, or something that is neither a text nor a function.

## Why is this bad?
The server refuses all tasks of the workflow with `process node a parameter invalid` if one of them has an empty
command. `definition=load()` calls the function while the workflow is deployed, and gives the task what it returns:
nothing. Lambdas, numbers and other objects stop `submit()` with an error.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load():
    print("loading")


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load())
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load():
    print("loading")


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
```

## When it is silent
Values known only at run time, calls of functions that return something or stand under a decorator, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location, Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Script

#: What each class runs.
_COMMANDS = {"Http": "url", "Shell": "command", "Sql": "sql"}
_REFUSED = "and the server refuses all tasks of the workflow"


@rule("PDS704", on=File, about=("Http", "Shell", "Sql", "scripts"))
def check(file: File) -> Iterator[Problem]:
    """Commands that the server cannot take, and definitions that the SDK cannot send."""
    for call in file.calls:
        name = _COMMANDS.get(call.callee)
        if name is None:
            continue
        value = call.value(name)
        is_empty = value.known and value.raw in ("", None)
        if not (is_empty or value.type in ("dict", "list", "tuple")) or file.sets(name, f"_{name}", "raw_script"):
            continue
        if is_empty:
            yield Problem(value.at, f"{name} is empty, {_REFUSED}: write what to run")
        else:
            yield Problem(value.at, f"{name} is of type {value.type}, {_REFUSED}: write one text")
    if not file.sets("definition", "_definition"):
        for script in file.scripts:
            yield from _judge(script)


def _judge(script: Script) -> Iterator[Problem]:
    value = script.value
    argument = script.task.call.argument("definition")
    if script.called:
        end = Location(value.at.end_line, value.at.end_column - len("()"), value.at.end_line, value.at.end_column)
        yield Problem(
            value.at,
            f"{script.called}() runs here and now, and the task gets nothing to run: give the function itself, "
            f"definition={script.called}",
            edits=(Edit(end, ""),) if script.is_mended_by_name else (),
        )
    elif value.known and value.raw in ("", None):
        yield Problem(value.at, f"definition is empty, {_REFUSED}: write a text or give a function")
    elif argument is not None and argument.given is not None:
        yield Problem(
            value.at, f"definition is a {argument.given}, which submit() cannot send: write a text or give a function"
        )
    elif value.call is not None and value.call.callee == "functools.partial":
        yield Problem(
            value.at, "submit() cannot send a functools.partial: write a function without parameters that calls it"
        )
    elif value.type == "lambda":
        yield Problem(value.at, "a lambda cannot be copied into a script: write a function with def, and give its name")
    elif value.type not in (None, "function", "str"):
        yield Problem(
            value.at,
            f"definition is of type {value.type}, which submit() cannot send: write a text or give a function",
        )
