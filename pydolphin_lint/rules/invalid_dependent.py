"""What a Dependent task waits for is not And or Or around And or Or around DependentItem.

## Why is this bad?
A single `DependentItem`, or one level of And or Or around it, deploys without an error, and then the task fails each
time it runs. Other shapes stop the deploy with an error that does not name the mistake.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem

with Workflow(name="reports") as workflow:
    Dependent(name="wait", dependence=And(DependentItem(project_name="shop", workflow_name="etl")))
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="reports") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="etl"))))
    workflow.submit()
```

`And` and `Or` of `pydolphinscheduler.tasks` are those of conditions: import both from
`pydolphinscheduler.tasks.dependent`.

## When it is silent
Parts that are unpacked from a list, come from a function or may be changed later, more than two levels, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.diagnostic import Edit
    from pydolphin_lint.model import Argument, Call

_MODULE, _LEAVES = "tasks.dependent", ("DependentItem",)


@rule("PDS713", on=File, about=("Dependent", "DependentItem"))
def check(file: File) -> Iterator[Problem]:
    """Every Dependent of the file, and every item that names no workflow."""
    judged: set[Argument] = set()
    for call in file.calls:
        dependence = call.argument("dependence") if call.callee == "Dependent" else None
        if dependence is not None and not file.may_set(call, "dependence"):
            yield from _dependence(dependence, call, file, judged)
        elif call.callee == "DependentItem":
            yield from _item(call)


def _dependence(dependence: Argument, task: Call, file: File, judged: set[Argument]) -> Iterator[Problem]:
    from pydolphin_lint.sdk import operators

    for why, part, around in operators.misfits(dependence, file, _MODULE, _LEAVES):
        if part in judged or why == operators.DEEP:
            continue
        judged.add(part)
        edits: tuple[Edit, ...] = ()
        if why == operators.FLAT:
            message = (
                f"with one level of {around} this Dependent deploys, and then fails each time it runs: "
                f"write {around} once more around it"
            )
            edits = operators.once_more(part, file)
        elif why == operators.BARE:
            message = (
                "with a single DependentItem this Dependent deploys, and then fails each time it runs: "
                "write And(Or(…)) around it"
            )
        elif why == operators.FOREIGN:
            message = (
                f"this is {part.given} of tasks.condition, which does not work in a Dependent: "
                f"import {part.given} of pydolphinscheduler.tasks.dependent"
            )
        elif why == operators.EMPTY:
            what = "items" if task.in_yaml else "DependentItem(…)"
            message = f"an empty operator stops submit() with a TypeError: put {what} into it"
        elif why == operators.MIXED:
            message = (
                f"one {around} takes either DependentItem or And and Or, and submit() refuses both together: "
                "write And(…) around the single items"
            )
        elif around:
            message = f"{around} takes DependentItem(…), and submit() refuses {part.kind}"
        else:
            message = (
                f"a Dependent waits for And or Or, and the server refuses a workflow with {part.kind} there: "
                "write And(Or(DependentItem(…)))"
            )
        yield Problem(part.value.at, message, edits=edits)


def _item(call: Call) -> Iterator[Problem]:
    if call.target is None or call.splat or "workflow_name" in call.target.required:
        return
    name = call.argument("workflow_name")
    is_given = name is not None and not (name.value.known and name.value.raw is None)
    if not is_given and not call.argument("process_definition_name"):
        yield Problem(
            call.at if name is None else name.value.at,
            "a DependentItem without a workflow stops the file with PyDSParamException: add workflow_name=…",
        )
