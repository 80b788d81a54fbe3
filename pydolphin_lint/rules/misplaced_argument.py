"""An argument stands where the class of the SDK takes something else, or nothing.

## Why is this bad?
A positional argument too many becomes the description or the flag of a task, or is ignored; `task_type` belongs to the
class, and stops the file; an object where the SDK wants a name stops the deploy with an AttributeError about
`_get_object_id`, and a `SubWorkflow` even without one: its server refuses it later.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell("extract", "echo extract", "NO")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell("extract", "echo extract", flag="NO")
    workflow.submit()
```

## When it is silent
Arguments behind a `*splat`, your own subclasses, classes that take any number of arguments, objects that are not
certainly of the wrong class, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location, Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Argument, Call
    from pydolphin_lint.sdk.catalog import SdkClass

#: Parameters that take a name → the class whose objects are given instead of it.
_NAMES = {
    "process_definition_name": "Workflow",
    "project": "Project",
    "project_name": "Project",
    "user": "User",
    "workflow_name": "Workflow",
}


@rule("PDS603", on=File)
def check(file: File) -> Iterator[Problem]:
    """Positional arguments too many, arguments that the class fills in itself, and objects instead of names."""
    for call in file.calls:
        target = call.target
        if target is None or target.takes_any:
            continue
        if len(call.arguments) > target.own and not target.variadic:
            yield from _too_many(call, target)
        if target.rejected and not call.guarded:
            for argument in call.arguments:
                if argument.name in target.rejected:
                    yield Problem(
                        argument.at,
                        f"{target.name} sets {argument.name} itself, and stops with a TypeError if it is given: "
                        "leave it out, or call the class that you mean",
                    )
        for argument in call.arguments:
            if argument.given is None or (argument.name in target.rejected and not call.guarded):
                continue
            if _NAMES.get(argument.name or "") == argument.given:
                at = argument.value.at
                end = Location(at.end_line, at.end_column, at.end_line, at.end_column)
                yield Problem(
                    argument.at,
                    f"{argument.name} takes a name, and here is the {argument.given} itself, "
                    "which the deploy cannot send: write .name behind it",
                    edits=(Edit(end, ".name"),),
                )


def _too_many(call: Call, target: SdkClass) -> Iterator[Problem]:
    positional = [argument for argument in call.arguments if argument.positional]
    if len(positional) > target.own and not (call.guarded and _stops(positional[target.own], target)):
        yield Problem(positional[target.own].at, _excess(positional[target.own], target))


def _stops(argument: Argument, target: SdkClass) -> bool:
    """Whether a positional argument too many is a TypeError."""
    return argument.name is None and not target.drops


def _excess(argument: Argument, target: SdkClass) -> str:
    count = f"{target.own} positional argument{'' if target.own == 1 else 's'}"
    if argument.name is not None:
        effect = f"this one becomes its {argument.name}: name it, like {argument.name}=…"
    elif _stops(argument, target):
        effect = "this one stops the file with a TypeError: give it by its name"
    else:
        effect = "this one is ignored: give it by its name"
    return f"{target.name} has {count} of its own, {effect}"
