"""A schedule is set on a workflow that was built without one.

## Why is this bad?
The constructor decides whether the schedule goes online, and without `schedule=` it does not. What is set later is
sent, but stays offline and never fires. Nor does anybody count its fields, as the constructor does.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.schedule = "0 0 6 * * ? *"
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 6 * * ? *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

`workflow.online_schedule = True` behind the schedule helps as well.

## When it is silent
`online_schedule` is given or set, whatever it is; the constructor has a schedule, or a `**` that may hold one; the
workflow is offline on purpose; the new schedule is None or not known; it is set behind the last submit; the workflow is
handed to other code, or imported by it; versions before 4.0.3, which decide in another way; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Attribute, Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Call


@rule("PDS112", on=Workflow, about=("changes",), closed=True)
def check(workflow: Workflow) -> Iterator[Problem]:
    """Schedules that are set on workflows whose constructor has put the schedule offline."""
    if not workflow.changes_any("schedule") or not _is_put_offline(workflow.call):
        return
    if workflow.changes_any("online_schedule", "release_state", "_release_state"):
        return
    for change in workflow.changes:
        if change.name == "schedule" and change.known and _is_text(change) and not _is_behind_submits(change, workflow):
            yield Problem(
                change.at,
                "this schedule stays offline and never fires, for the workflow was built without one: pass schedule=… "
                "to Workflow()",
                unless_imported=workflow.variable is not None,
            )


def _is_put_offline(call: Call) -> bool:
    if call.splat or call.target is None or "online_schedule" not in call.target.attributes:
        return False
    if call.value("release_state").text != "online" and call.argument("release_state") is not None:
        return False
    given = (call.argument("schedule"), call.argument("online_schedule"))
    return all(one is None or (one.value.known and one.value.raw is None) for one in given)


def _is_text(change: Attribute) -> bool:
    value = change.value
    return value is not None and value.type == "str" and (not value.known or bool((value.text or "").strip()))


def _is_behind_submits(change: Attribute, workflow: Workflow) -> bool:
    return workflow.is_submitted and not any(
        act.submits and (act.place.function != change.place.function or change.at.start < act.at.start)
        for act in workflow.acts
    )
