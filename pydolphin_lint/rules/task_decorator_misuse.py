"""A function under the SDK's `@task` is decorated or called in a way that fails.

## Why is this bad?
The SDK wants the line `@task` as it is, and nothing else that begins with `@` in the function: an argument, a comment,
another name or a second decorator stops the file. What stands in the parentheses of `load(…)` goes to the task and not
to the function; without parentheses there is no task at all.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:

    @task()
    def load():
        print("loading")

    load()
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:

    @task
    def load():
        print("loading")

    load()
    workflow.submit()
```

## When it is silent
The `task` of another library, or one that is imported in two ways, methods, functions that share a name with another
one, functions that nothing calls if `__all__` or another file may use them, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location, Problem
from pydolphin_lint.model import Mark, PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Call, Function

#: Comments that speak to a tool about the line that they stand in.
_DIRECTIVES = ("flake8:", "fmt:", "mypy:", "noqa", "nosec", "pragma:", "pylint:", "pyright:", "ruff:", "type:")
_STOPS = "which stops the file with a PyDSParamException as soon as it is called"


@rule("PDS705", on=PythonFile, about=("functions", "scripts"))
def check(file: PythonFile) -> Iterator[Problem]:
    """Functions under `@task`: how they are decorated, then how they are called."""
    for function in file.functions:
        if function.is_task:
            yield from _decorators(function, file)
            for call in function.calls:
                yield from _arguments(function, call, file)
            for at in function.operands:
                end = Location(at.end_line, at.end_column, at.end_line, at.end_column)
                yield Problem(
                    at,
                    f"{function.name} is no task before it is called, and the file stops with an error: "
                    f"write {function.name}()",
                    edits=(Edit(end, "()"),) if function.is_mended_by_call else (),
                )
            if not function.is_used and file.workflows:
                yield Problem(
                    function.at,
                    f"nothing calls {function.name}, so it is no task of the workflow: write {function.name}()",
                    unless_imported=True,
                )
    for script in file.scripts:
        if script.function is not None and script.function.is_task:
            name = script.function.name
            yield Problem(
                script.value.at,
                f"{name} stands under @task, and submit() cannot find its source: write {name}() instead of Python(…)",
            )


def _decorators(function: Function, file: PythonFile) -> Iterator[Problem]:
    if function.call_form is not None:
        at = function.call_form
        is_bare = file.source.line(at.end_line)[: at.end_column - 1].endswith("task()")
        end = Location(at.end_line, at.end_column - len("()"), at.end_line, at.end_column)
        yield Problem(
            at,
            "@task takes no parentheses, and the file stops with a TypeError: write @task, "
            f"and options of the task where {function.name}() is called",
            edits=(Edit(end, ""),) if is_bare else (),
        )
    for mark in function.marks[:1]:
        yield from _mark(function, mark, file)


def _mark(function: Function, mark: Mark, file: PythonFile) -> Iterator[Problem]:
    name = function.name
    if mark.why == Mark.COMMENT:
        words = mark.text.lstrip("# ").lower()
        line = file.source.line(mark.at.line)
        start = Location(mark.at.line, len(line) - len(line.lstrip()) + 1, mark.at.line, mark.at.column)
        safe = Edit(start, f"{mark.text}{_end(file)}{line[: start.column - 1]}@task")
        rest = Edit(mark.at, "")
        yield Problem(
            mark.at,
            f"the SDK takes @task with a comment behind it for another decorator, {_STOPS}: "
            "put the comment into the line above",
            edits=() if words.startswith(_DIRECTIVES) else (safe, rest),
        )
    elif mark.why == Mark.ALIAS:
        yield Problem(
            mark.at,
            f"the SDK takes {mark.text} for another decorator, {_STOPS}: write @task, "
            "and import it with `from pydolphinscheduler.tasks.func_wrap import task`",
        )
    elif mark.why == Mark.OTHER:
        yield Problem(
            mark.at, f"@task allows no other decorator on {name}, {_STOPS}: call what it does inside of {name}"
        )
    else:
        yield Problem(
            mark.at,
            f"the SDK takes this line of {name} for another decorator, because it begins with @, {_STOPS}: "
            "let it begin with something else",
        )


def _end(file: PythonFile) -> str:
    return "\r\n" if b"\r\n" in file.source.data else "\n"


def _arguments(function: Function, call: Call, file: PythonFile) -> Iterator[Problem]:
    python = file.sdk.find("tasks.python.Python")
    for argument in call.arguments:
        if argument.positional:
            yield Problem(
                argument.at,
                f"{function.name} runs on the worker without arguments, and this one stops the file with a TypeError: "
                "read the value inside of the function",
            )
            return
        name = argument.name or ""
        if name in ("definition", "name"):
            yield Problem(
                argument.at,
                f"@task sets {name} itself, and the file stops with a TypeError: "
                f"{'rename the function' if name == 'name' else 'leave it out'}",
            )
        elif python is not None and not python.accepts(name):
            yield Problem(
                argument.at,
                f"{name} is no option of a task, and {function.name} never gets it: "
                "read the value inside of the function",
            )
