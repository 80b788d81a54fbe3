"""A file uses a name of the SDK that still works, and has a successor.

## Why is this bad?
The SDK warns about it at each deploy, and has announced to take it away.

## Example
```python
from pydolphinscheduler.core.process_definition import ProcessDefinition
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
```

`--fix` gives every use in the file the new name as well. The old one stays, with `as`, where something else has the new
one, or another file imports the old one from here.

What is deprecated depends on the version of the SDK: see `target-sdk`.

## When it is silent
Imports inside `try` with an `except` and in branches, for they may be there for older versions; versions that do not
have the successor; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, PythonFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.classes import SDK
from pydolphin_lint.sdk.files import resource_key
from pydolphin_lint.sdk.keywords import RENAMED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Call


@rule("PDS604", on=File, about=("odd argument", "odd import", "resource_list"), level="warning")
def check(file: File) -> Iterator[Problem]:
    """Imports that have moved and still work, and keywords and forms that the SDK warns about."""
    if isinstance(file, PythonFile):
        yield from _imports(file)
    for call in file.calls:
        yield from _resources(call, resource_key(file.sdk.version))
        for argument in call.arguments:
            if call.target is None or argument.name not in call.target.deprecated or argument.positional:
                continue
            new, same = RENAMED.get(argument.name, ("its successor", False))
            if call.in_yaml:
                new = new.replace("=", ":")
            yield Problem(
                argument.at,
                f"{call.spelled(argument.name)} of {call.target.name} is deprecated: write {new}",
                edits=file.renamed(call, argument, new.rstrip("=:")) if same else (),
            )


def _imports(file: PythonFile) -> Iterator[Problem]:
    from pydolphin_lint.sdk.moved import has, joined, statement, successor

    for each in file.imports:
        package, _, module = each.module.partition(".")
        if package != SDK or not each.certain or each.name == "*":
            continue
        old = joined(module, each.name)
        new = successor(module, each.name, file.sdk)
        if new is not None and has(old, file.sdk):
            yield Problem(
                each.at if each.name else each.module_at,
                f"{SDK}.{old} is deprecated: {statement(new, file.sdk)}",
                edits=file.moved(each),
                edits_if_imported=file.moved(each, exported=True),
            )


def _resources(call: Call, key: str | None) -> Iterator[Problem]:
    """Files that a task names in dictionaries, in the one form that is not dropped."""
    argument = call.argument("resource_list")
    if argument is None or key is None or call.target is None or not call.target.is_task:
        return
    for part in argument.value.parts:
        if part.value.type == "dict" and any(one.name == key for one in part.value.parts):
            yield Problem(
                part.value.at, f'resources as {{"{key}": …}} in a resource_list are deprecated: write the file\'s path'
            )
