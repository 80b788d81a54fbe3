"""A function cannot run on the worker, where only its own text arrives.

## Why is this bad?
The SDK sends the text of the function, a copy of what it speaks of by name, and a call without arguments. A parameter
without a default, or a name that was not copied, fails the task. The SDK copies what the module assigns, defines or
imports above the function; not what belongs to a function around, stands below, or is bound by a `with`, a loop or an
annotated assignment; nor what the function speaks of only behind a function inside of it. A coroutine is never awaited:
the task succeeds and does nothing. Functions that call themselves, and a few statements of the file, stop the SDK.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load(table):
    print(table)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def load(table="orders"):
    print(table)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
```

## When it is silent
Functions from other files, under other decorators, or with a name that the file defines twice; names that a star
import may bring; what the function binds itself; versions of the SDK before 4.0 for what they copy; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import FreeName, PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.diagnostic import Location
    from pydolphin_lint.model import Function

_FAILS = "so that the task fails with a NameError"


@rule("PDS707", on=PythonFile, about=("functions", "scripts", "uncopied"))
def check(file: PythonFile) -> Iterator[Problem]:
    """Functions that run on the worker."""
    copies = not file.sdk.version.startswith(("2.", "3."))
    given: dict[Function, Location] = {}
    for script in file.scripts:
        if script.function is not None:
            given.setdefault(script.function, script.value.at)
    for function in file.functions:
        yield from _signature(function, function.at if function.is_task else given.get(function, function.at))
        for free in function.free:
            yield from _name(function, free, copies=copies)
        if copies and function.endless is not None:
            yield Problem(
                function.endless,
                f"this function calls itself, and the SDK, which copies it for {function.name}, stops with a "
                "RecursionError: write it with a loop, or in another file",
            )
    if copies and file.uncopied is not None:
        words, at = file.uncopied
        yield Problem(
            at,
            f"because of {words}, the SDK can copy no function out of this file and stops with a ValueError: "
            "move this line, or the functions of the tasks, to another file",
        )


def _signature(function: Function, at: Location) -> Iterator[Problem]:
    name = function.name
    if function.is_async:
        yield Problem(
            at,
            f"{name} is a coroutine that nobody awaits on the worker: the task succeeds and does nothing; "
            "write a plain function that calls asyncio.run(…)",
        )
    if function.required:
        words = ", ".join(function.required)
        yield Problem(
            at,
            f"{name} is called without arguments on the worker and fails there, for it needs {words}: "
            "give each parameter a default",
        )


def _name(function: Function, free: FreeName, *, copies: bool) -> Iterator[Problem]:
    if free.why == FreeName.WORKFLOW:
        yield Problem(
            free.at,
            f"{free.name} is a workflow or a task, which there is none of on the worker: "
            f"{function.name} must do without it",
        )
    elif free.why == FreeName.LOCAL:
        yield Problem(
            free.at,
            f"{free.name} belongs to the function around and does not go to the worker with {function.name}, {_FAILS}: "
            "assign it in the module, above the function",
        )
    elif free.why == FreeName.BELOW and copies:
        yield Problem(
            free.at,
            f"the SDK does not copy {free.name} to the worker, because it stands below {function.name}, {_FAILS}: "
            "move it above",
        )
    elif free.why == FreeName.BEHIND and copies:
        yield Problem(
            free.at,
            f"the SDK does not copy {free.name} to the worker, because it stops looking at the first inner function, "
            f"{_FAILS}: move the inner functions out of {function.name}, or speak of {free.name} above them",
        )
    elif free.why == FreeName.LEFT and copies:
        yield Problem(
            free.at,
            f"the SDK does not copy {free.name} to the worker, {_FAILS}: "
            f"write `{free.name} = …`, `import {free.name}` or `from … import {free.name}` in the module, "
            f"above {function.name}",
        )
