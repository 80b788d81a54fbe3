"""A call leaves out an argument that the class of the SDK cannot do without.

## Why is this bad?
The file stops with a TypeError, but only when it is run to deploy. In YAML it is the same with keys, with `task_type`,
and with the sections `workflow` and `tasks`, which must stand at the top of the file under these names.

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
from pydolphin_lint.model import File, YamlFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Call
    from pydolphin_lint.sdk.catalog import SdkClass


@rule("PDS602", on=File)
def check(file: File) -> Iterator[Problem]:
    """Calls whose arguments are all seen, and do not suffice."""
    if isinstance(file, YamlFile):
        yield from _in_yaml(file)
    for call in file.calls:
        if call.target is None or call.splat or call.guarded or call.target.takes_any:
            continue
        missing = [name for name in call.target.required if name not in call.by_name]
        if missing:
            # Looked at last, for it may take a while.
            meant = _meant(call, call.target)
            missing = [name for name in missing if name not in meant]
        if missing:
            words = " and ".join(name if call.in_yaml else call.spelled(name) for name in missing)
            effect = "the deploy stops" if call.in_yaml else "the file stops with a TypeError"
            yield Problem(call.at, f"{call.target.name} needs {words}: without, {effect}")


def _in_yaml(file: YamlFile) -> Iterator[Problem]:
    for misfit in file.misfits:
        if misfit.why == misfit.SECTION:
            where = misfit.text if misfit.kind.startswith("below") else misfit.kind
            advice = "move them to the beginning of a line" if where == misfit.text else f"write it instead of {where}"
            yield Problem(misfit.at, f"the SDK looks for {misfit.text} at the top of the file, and stops: {advice}")
        elif misfit.why == misfit.UNNAMED and misfit.text == "task_type":
            yield Problem(misfit.at, "this task has no task_type, and the deploy stops: add one, like Shell")
        elif misfit.why == misfit.UNNAMED:
            yield Problem(misfit.at, f"{misfit.text} is missing here, and the deploy stops: add it")


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
