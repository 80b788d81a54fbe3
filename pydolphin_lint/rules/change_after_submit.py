"""A workflow is changed after it was submitted for the last time.

## Why is this bad?
submit() sends the workflow as it is at that moment. A task or an arrow that comes later is lost without a word, so
that tasks which should wait for each other start together. If all tasks come later, the server refuses the workflow.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    load = Shell(name="load", command="echo load")
    workflow.submit()
    extract >> load
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    load = Shell(name="load", command="echo load")
    extract >> load
    workflow.submit()
```

## When it is silent
A submit in a later place, in a branch, a loop or another function may still send the change; the workflow was handed to
other code; another file imports it; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.diagnostic import Location
    from pydolphin_lint.model import Place


@rule("PDS102", on=Workflow, closed=True)
def check(workflow: Workflow) -> Iterator[Problem]:
    """Tasks, arrows and settings behind the last submit, all of them in the block that builds the workflow."""
    submits = [act for act in workflow.acts if act.method != "start"]
    beside = [act for act in submits if act.submits and act.certain and act.place.is_beside(workflow.place)]
    if not beside or any(act.place.function != workflow.place.function for act in submits):
        return
    last = max((act.at for act in submits), key=lambda at: at.start)
    places = [task.at for task in workflow.tasks] + [relation.at for relation in workflow.relations]
    places += [change.at for change in workflow.changes]
    if all(at.line < last.line for at in places):
        return

    def problem(at: Location, place: Place, what: str) -> Iterator[Problem]:
        if place.is_beside(workflow.place) and last.start < at.start:
            yield Problem(
                at,
                f"{what} after the last submit of its workflow on line {last.line}, so the server never gets it: "
                "move it before the submit",
                unless_imported=workflow.variable is not None,
            )

    for task in workflow.tasks:
        yield from problem(task.at, task.place, f"task {task.label} is built")
    for relation in workflow.relations:
        tasks = (*relation.left.certain, *relation.right.certain)
        known = relation.left.certain and relation.right.certain and all(task in workflow.tasks for task in tasks)
        # What a Switch or Condition draws by itself is lost together with it.
        if known and relation.form not in ("Condition", "Switch"):
            yield from problem(relation.at, relation.place, "this arrow is drawn")
    for change in workflow.changes:
        if change.name in ("add_in", "add_out"):
            yield from problem(change.at, change.place, f"{change.name} is called")
            continue
        labels = [task.label for task in workflow.tasks if task.call in change.objects]
        if labels:
            if change.target is not None and change.name in change.target.attributes:
                yield from problem(change.at, change.place, f"{change.name} of task {labels[0]} is set")
        elif workflow.call.target is not None and change.name in workflow.call.target.parameters:
            yield from problem(change.at, change.place, f"{change.name} is set")
