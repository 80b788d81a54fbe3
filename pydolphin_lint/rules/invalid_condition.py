"""A Condition does not ask And or Or around And or Or around SUCCESS and FAILURE.

## Why is this bad?
With one level only, the file runs without an error: the Condition gets no arrow from the tasks that it asks about,
starts together with them, and fails. Other shapes stop the file with an error that does not name the mistake. In YAML
`op` must be `and` or `or`.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.condition import SUCCESS, And, Condition
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    Condition(name="decide", condition=And(SUCCESS(load)), success_task=report, failed_task=mend)
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.condition import SUCCESS, And, Condition
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    Condition(name="decide", condition=And(And(SUCCESS(load))), success_task=report, failed_task=mend)
    workflow.submit()
```

`And` and `Or` of `pydolphinscheduler.tasks` are those of conditions; `pydolphinscheduler.tasks.dependent` has its own.

## When it is silent
Parts that are unpacked from a list, come from a function or may be changed later, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, YamlFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.classes import ANY_TASK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.diagnostic import Edit
    from pydolphin_lint.model import Argument, Call

_MODULE, _LEAVES = "tasks.condition", ("SUCCESS", "FAILURE")


@rule("PDS712", on=File, about=("Condition", "misfits"))
def check(file: File) -> Iterator[Problem]:
    """Every Condition of the file: what it asks, and where it leads."""
    for misfit in file.misfits if isinstance(file, YamlFile) else ():
        if misfit.why == misfit.CHOICE:
            yield Problem(
                misfit.at,
                f"the op of a {misfit.kind} is and or or, and {misfit.text!r} stops the deploy: write and or or",
            )
    judged: set[Argument] = set()
    for call in file.calls:
        if call.callee != "Condition":
            continue
        condition = call.argument("condition")
        if condition is not None and not file.may_set(call, "condition"):
            yield from _condition(condition, call, file, judged)
        for name in ("success_task", "failed_task"):
            way = call.argument(name)
            if way is not None and way.given not in ANY_TASK and way.kind is not None and not file.may_set(call, name):
                yield Problem(
                    way.value.at,
                    f"{name} is one task, and {way.kind} stops the file with an error: give the task itself",
                )


def _condition(condition: Argument, call: Call, file: File, judged: set[Argument]) -> Iterator[Problem]:
    from pydolphin_lint.sdk import operators

    for why, part, around in operators.misfits(condition, file, _MODULE, _LEAVES):
        if part in judged:
            continue
        judged.add(part)
        edits: tuple[Edit, ...] = ()
        if why == operators.FLAT:
            message = (
                f"with one level of {around} no arrow leads to the Condition, and it fails when it runs: "
                f"write {around} once more around it"
            )
            edits = operators.once_more(part, file)
        elif why == operators.FOREIGN:
            message = (
                f"this is {part.given} of tasks.dependent, which submit() refuses in a Condition: "
                f"import {part.given} of pydolphinscheduler.tasks.condition"
            )
        elif why == operators.EMPTY:
            what = "tasks and flags" if call.in_yaml else "SUCCESS(…) or FAILURE(…)"
            message = f"an empty operator stops submit() with a TypeError: put {what} into it"
        elif why == operators.MIXED:
            message = (
                f"one {around} takes either SUCCESS and FAILURE or And and Or, and submit() refuses both together: "
                "write And(…) around the single ones"
            )
        elif why == operators.DEEP:
            message = "a third level stops the file with an AttributeError: a Condition has And or Or twice"
        elif around:
            message = f"{around} takes SUCCESS(…) and FAILURE(…), and {part.kind} stops the file with an error"
        else:
            message = (
                f"a Condition asks And or Or, and {part.kind} stops the file with an error: write And(And(SUCCESS(…)))"
            )
        yield Problem(part.value.at, message, edits=edits)
    for part in file.within(condition):
        status = file.built_by(part.value)
        if status is not None and part.given in _LEAVES and part not in judged:
            judged.add(part)
            yield from _tasks(status)


def _tasks(status: Call) -> Iterator[Problem]:
    for each in status.arguments:
        if each.given not in ANY_TASK and each.kind is not None:
            yield Problem(
                each.value.at,
                f"{status.callee} takes tasks, and {each.kind} stops the file with an error: give the tasks themselves",
            )
