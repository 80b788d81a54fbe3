"""A call leaves out an argument that the class of the SDK cannot do without.

## Why is this bad?
The file stops with a TypeError, but only when it is run to deploy.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Calls with `*arguments` or `**options`, your own subclasses, a misspelt keyword that means the argument (that is
PDS601), tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Call
    from pydolphin_lint.sdk.catalog import SdkClass


@rule("PDS602", on=PythonFile)
def check(file: PythonFile) -> Iterator[Problem]:
    """Calls whose arguments are all seen, and do not suffice."""
    for call in file.calls:
        if call.target is None or call.splat or call.guarded or call.target.takes_any:
            continue
        missing = [name for name in call.target.required if call.argument(name) is None]
        if missing:
            # Looked at last, for it may take a while.
            meant = _meant(call, call.target)
            missing = [name for name in missing if name not in meant]
        if missing:
            words = " and ".join(f"{name}=" for name in missing)
            yield Problem(call.at, f"{call.target.name} needs {words}: without, the file stops with a TypeError")


def _meant(call: Call, target: SdkClass) -> set[str]:
    """The parameters that unknown keywords stand for."""
    from pydolphin_lint.sdk.keywords import meant, removed

    found = set()
    for argument in call.arguments:
        if argument.name is not None and not target.accepts(argument.name):
            advice = removed(argument.name, target) or ""
            found.add(meant(argument.name, target) or "")
            found |= {word[:-1] for word in advice.split() if word.endswith("=")}
    return found
