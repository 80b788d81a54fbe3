"""A file imports a module or a name that the SDK does not have.

## Why is this bad?
The file stops with an ImportError, but only when it is run to deploy. A `task_type` in YAML that is no class of the SDK
stops the deploy as well; small and capital letters are the same there.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.bash import Shell
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
```

What there is depends on the version of the SDK: see `target-sdk`.

## When it is silent
Inside `try` with an `except`, in branches, where only a type checker looks, and in tests; names that moved from one
version to another are PDS604 and PDS605.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, PythonFile, YamlFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.classes import SDK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.diagnostic import Location
    from pydolphin_lint.model import Import, Reference
    from pydolphin_lint.sdk.catalog import Sdk


@rule("PDS606", on=File, about=("misfits", "odd import", "references"))
def check(file: File) -> Iterator[Problem]:
    """Imports from the SDK that certainly run, and cannot work, and types of tasks in YAML."""
    if isinstance(file, PythonFile):
        yield from _imports(file)
    elif isinstance(file, YamlFile):
        for misfit in file.misfits:
            if misfit.why == misfit.TYPE:
                advice = _meant(misfit.text, file.sdk)
                yield Problem(
                    misfit.at,
                    f"the SDK {file.sdk.version} has no task type {misfit.text!r}, which stops the deploy: {advice}",
                )


def _meant(kind: str, sdk: Sdk) -> str:
    from difflib import get_close_matches

    from pydolphin_lint.sdk.classes import TASKS
    from pydolphin_lint.sdk.keywords import TYPE_HABITS

    names = {name.lower(): name for name in TASKS if sdk.find(f"tasks.{name}") is not None}
    habit = TYPE_HABITS.get(kind.lower(), "").lower()
    close = [habit] if habit in names else get_close_matches(kind.lower(), names, 1, 0.7)
    return f"write {names[close[0]]}" if close else "write the name of one of its task classes"


def _imports(file: PythonFile) -> Iterator[Problem]:
    seen: set[Location] = set()
    for each in file.imports:
        package, _, module = each.module.partition(".")
        if package != SDK or not each.certain:
            continue
        if module not in file.sdk.modules:
            if each.module_at not in seen and not _has_moved(module, each, file.sdk):
                seen.add(each.module_at)
                yield Problem(each.module_at, _no_module(module, each, file.sdk))
            continue
        names = file.sdk.names(module)
        if each.name is None or names is None or each.name == "*" or each.name.startswith("__"):
            continue
        if each.name not in names and not _has_moved(module, each, file.sdk):
            yield Problem(each.at, _no_name(module, each.name, names, file.sdk))
    for one in file.references:
        names = file.sdk.names(one.path) if one.certain else None
        if names is None or one.name in names or one.name.startswith("__") or file.sets(one.name):
            continue
        if not _has_moved(one.path, one, file.sdk):
            yield Problem(one.at, _no_name(one.path, one.name, names, file.sdk))


def _has_moved(module: str, one: Import | Reference, sdk: Sdk) -> bool:
    from pydolphin_lint.sdk.moved import GONE, successor

    return successor(module, one.name, sdk) is not None or f"{module}.{one.name}" in GONE


def _no_module(module: str, one: Import, sdk: Sdk) -> str:
    said = f"the SDK {sdk.version} has no module {SDK}.{module}"
    home = _elsewhere(module, one.name, sdk)
    if home is not None:
        return f"{said}: {home}"
    from difflib import get_close_matches

    close = get_close_matches(module, sdk.modules, 1, 0.8)
    if close:
        return f"{said}: did you mean {SDK}.{close[0]}?"
    holder, _, name = module.rpartition(".")
    return f"{said}: {_elsewhere(holder, name, sdk) or 'import what there is'}"


def _no_name(module: str, name: str, names: dict[str, str], sdk: Sdk) -> str:
    where = f"{SDK}.{module}" if module else SDK
    said = f"{where} of the SDK {sdk.version} has no {name!r}"
    home = _elsewhere(module, name, sdk)
    if home is not None:
        return f"{said}: {home}"
    from difflib import get_close_matches

    close = get_close_matches(name, names, 1, 0.7)
    return f"{said}: " + (f"did you mean {close[0]}?" if close else "import what there is")


def _elsewhere(module: str, name: str | None, sdk: Sdk) -> str | None:
    """Where this version has something of the same name, or what a newer version calls so."""
    from pydolphin_lint.sdk.moved import predecessor

    older = predecessor(module, name, sdk)
    if older is not None:
        return f"there it is {SDK}.{older}"
    homes = sdk.homes(name) if name else []
    homes = [home for home in homes if home not in sdk.modules] or homes
    return f"{name} is in {SDK}.{homes[0].rpartition('.')[0]}" if len(homes) == 1 else None
