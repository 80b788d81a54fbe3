"""The SDK adds a call to a script that calls its functions itself.

## Why is this bad?
Where the text of a Python task begins with `def`, the SDK calls that function at the end. If the text does so already,
the function runs twice. The text of a function under `@task` begins with `def` as well, unless a blank line or a
comment stands above it; if it uses another function of the file, the text begins with that one, which then runs once
more, without its arguments.

## Example
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
Texts that count on the added call, or that end with `sys.exit(…)`; functions that use an import, a constant or a class
of the file first; versions of the SDK before 4.0 for functions under `@task`; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Problem
from pydolphin_lint.model import File, PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Function


@rule("PDS706", on=File, about=("functions", "scripts"))
def check(file: File) -> Iterator[Problem]:
    """Texts and functions whose script begins with `def`."""
    for script in file.scripts:
        again = script.again
        if again is not None:
            effect = "and stops there, for it gets no arguments" if again.fails else "so that it runs once more"
            yield Problem(
                script.value.at,
                f"the text begins with `def {again.name}(`, and the SDK calls {again.name}() at its end, {effect}: "
                "begin the text with a blank line or a comment",
            )
    if file.sdk.version.startswith(("2.", "3.")) or not isinstance(file, PythonFile):
        return
    for function in file.functions:
        yield from _under_task(function, file)


def _under_task(function: Function, file: PythonFile) -> Iterator[Problem]:
    again = function.again
    if again is None or function.call_form is not None:
        return
    if again.name != function.name:
        effect = "which fails, for it gets no arguments" if again.fails else "once more"
        yield Problem(
            function.at,
            f"the script of {function.name} begins with `def {again.name}(`, and the SDK calls {again.name}() at its "
            f"end, {effect}: write Python(name={function.name!r}, definition={function.name}) instead of @task",
        )
    elif not again.fails:
        end = "\r\n" if b"\r\n" in file.source.data else "\n"
        yield Problem(
            function.at,
            f"{function.name} runs twice, because there is neither a blank line nor a comment above @task: "
            "put a blank line there",
            edits=(Edit(function.top, end),),
        )
