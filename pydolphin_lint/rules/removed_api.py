"""A file uses what an older version of the SDK had, and this one has no longer.

## Why is this bad?
An import stops the file. A keyword that is gone is ignored since 4.0: the tenant of a workflow is then another one than
the file says.

## Example
```python
from pydolphinscheduler.core import ProcessDefinition
```

## Use instead
```python
from pydolphinscheduler.core import Workflow
```

`--fix` takes keywords that do nothing out of the call. Before you lose sight of a tenant or a queue that way, set it in
the SDK's configuration.

What is gone depends on the version of the SDK: see `target-sdk`.

## When it is silent
Imports inside `try` with an `except` and in branches, for they may be there for older versions; `**options` that are
not written there; the old variable for the SDK's home where the new one is set too; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Problem
from pydolphin_lint.model import File, PythonFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.classes import SDK
from pydolphin_lint.sdk.keywords import REMOVED_NAMES, removed, replaced
from pydolphin_lint.sdk.settings import variables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS605", on=File, about=("odd argument", "odd import", "references", "settings"))
def check(file: File) -> Iterator[Problem]:
    """Imports that have moved away or are gone, keywords that are gone, and a variable that nobody reads."""
    if isinstance(file, PythonFile):
        yield from _imports(file)
        if file.references:
            yield from _references(file)
        yield from _variables(file)
    for call in file.calls:
        if call.target is None:
            continue
        for argument in call.arguments:
            if argument.name not in REMOVED_NAMES or argument.positional:
                continue
            advice = removed(argument.name, call.target)
            if advice is not None:
                complete = call.splat or all(call.argument(name) is not None for name in call.target.required)
                ignores = call.target.swallows and complete
                if call.guarded and not ignores:
                    continue
                effect = "ignores" if ignores else "no longer takes"
                new = replaced(argument.name, call.target)
                yield Problem(
                    argument.at,
                    f"{call.target.name} of the SDK {file.sdk.version} {effect} {call.spelled(argument.name)}, "
                    f"which other versions take: {advice.replace('=', ':') if call.in_yaml else advice}",
                    edits=file.renamed(call, argument, new) if new else file.without(argument),
                )


def _variables(file: PythonFile) -> Iterator[Problem]:
    old = "PYDOLPHINSCHEDULER_HOME"
    homes = [setting for setting in file.settings if setting.name == old]
    if not homes or not variables(file.sdk) or file.restarts or old in file.settings_read:
        return
    if any(setting.name == "HOME" for setting in file.settings):
        return
    for setting in homes:
        quote = file.quotes(setting.key) if setting.key else None
        edits = (Edit(setting.key.at, f"{quote}PYDS_HOME{quote}"),) if setting.key and quote else ()
        yield Problem(
            setting.at, f"the SDK {file.sdk.version} ignores {old}, its name since 3.0 is PYDS_HOME", edits=edits
        )


def _imports(file: PythonFile) -> Iterator[Problem]:
    from pydolphin_lint.sdk.moved import GONE, has, joined, statement, successor

    for each in file.imports:
        package, _, module = each.module.partition(".")
        if package != SDK or not each.certain or each.name == "*":
            continue
        old = joined(module, each.name)
        if has(old, file.sdk):
            continue
        new = successor(module, each.name, file.sdk)
        advice = statement(new, file.sdk) if new else GONE.get(old)
        if advice is not None:
            message = f"{SDK}.{old} is gone from the SDK {file.sdk.version}: {advice}"
            yield Problem(
                each.at,
                message,
                edits=file.moved(each),
                edits_if_imported=file.moved(each, exported=True),
            )


def _references(file: PythonFile) -> Iterator[Problem]:
    """Attributes of modules and classes that are there, without the attribute."""
    from pydolphin_lint.sdk.moved import CHANGED, GONE, OTHER_KEYWORDS, has, joined, statement, successor

    for each in file.references:
        old = joined(each.path, each.name)
        if not each.certain or has(old, file.sdk) or not has(each.path, file.sdk):
            continue
        new = successor(each.path, each.name, file.sdk)
        advice = GONE.get(old)
        edits: tuple[Edit, ...] = ()
        if new is not None:
            holder, _, name = new.rpartition(".")
            advice = f"write {holder.rpartition('.')[2]}.{name}" if holder == each.path else statement(new, file.sdk)
            if holder == each.path and old not in CHANGED and old not in OTHER_KEYWORDS:
                edits = (Edit(each.at, name),)
        if advice is not None:
            yield Problem(each.at, f"{SDK}.{old} is gone from the SDK {file.sdk.version}: {advice}", edits=edits)
