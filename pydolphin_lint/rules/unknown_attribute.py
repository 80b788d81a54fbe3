"""A method or an attribute is used that workflows or tasks of this class do not have.

## Why is this bad?
The file stops with an AttributeError when it gets there: what it has submitted so far is on the server, the rest is
not. Some names come from other schedulers, some from another version of the SDK, and many are a slip of the pen.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submitt()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

Which attributes there are depends on the version of the SDK: see `target-sdk`.

## When it is silent
Names that the file sets somewhere, or asks for with `hasattr` or `getattr`; names that begin with an underscore; where
an error may be expected; in a branch, what another version has; objects that other code got hold of before, and all
behind a call that gets the class itself; objects whose class is not certain, such as your own subclasses; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Attribute, PythonFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk import catalog
from pydolphin_lint.sdk.attributes import WORKFLOWS, has, is_described, nearest
from pydolphin_lint.sdk.keywords import ADVICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.sdk.catalog import SdkClass

#: What PDS111 says more about.
_OF_WORKFLOWS = ("run", "start", "submit")
_OF_TASKS = ("set_upstream", "set_downstream")


@rule("PDS607", on=PythonFile, about=("odd attribute",))
def check(file: PythonFile) -> Iterator[Problem]:
    """Attributes that are read or called, and that no class between the object's own and its last base has."""
    suspects = [each for each in file.attributes if _is_missing(each)]
    if not suspects:
        return
    own = {each.name for each in file.attributes if each.how == Attribute.SET or each.guarded}
    for each in suspects:
        target = each.target
        if target is None or each.name in own or (not each.place.is_straight and _is_elsewhere(each.name, target)):
            continue
        write = ADVICE.get(each.name)
        later = catalog.since(file.sdk.version, lambda sdk: _has(sdk, target.path, each.name))  # noqa: B023
        if later is not None:
            write = f"{later} has it, raise target-sdk if you have that, or leave it out"
        elif write is None:
            instead = nearest(target, each.name)
            write = f"write {instead}" if instead else "there is nothing like it, leave it out"
        yield Problem(
            each.at,
            f"{target.name} of the SDK {file.sdk.version} has no attribute {each.name!r}, and the file stops here with "
            f"an AttributeError: {write}",
        )


def _is_missing(attribute: Attribute) -> bool:
    target, name = attribute.target, attribute.name
    if target is None or attribute.how == Attribute.SET or not attribute.known or attribute.guarded:
        return False
    if has(target, name) or not name.isidentifier() or name.startswith("_") or not is_described(target):
        return False
    return name not in (_OF_TASKS if target.name in WORKFLOWS else _OF_WORKFLOWS)


def _is_elsewhere(name: str, target: SdkClass) -> bool:
    """Whether another version has it, so that a branch may be there for that version."""
    return any(_has(catalog.load(version), target.path, name) for version in catalog.VERSIONS)


def _has(sdk: catalog.Sdk, path: str, name: str) -> bool:
    found = sdk.find(path)
    return found is not None and has(found, name)
