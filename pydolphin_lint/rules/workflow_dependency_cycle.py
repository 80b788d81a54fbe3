"""Workflows wait for each other in a circle, so that none of them ever ends.

## Why is this bad?
Each run waits until the run of the other workflow has ended, which waits for this one. The tasks stay in the state
"running" until somebody kills them. Where the workflows run each other, the server starts runs without end. Nor can
they be deployed to a new server: each submit() asks for a workflow that is not there yet.

## Example
`orders.py`:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="orders", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="stock"))))
    workflow.submit()
```
`stock.py`:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="stock", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="orders"))))
    workflow.submit()
```

## Use instead
Let one of them wait for the run before:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

STOCK = DependentItem(project_name="shop", workflow_name="stock", dependent_date=DependentDate.LAST_ONE_DAYS)

with Workflow(name="orders", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(STOCK)))
    workflow.submit()
```
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="stock", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="orders"))))
    workflow.submit()
```

## When it is silent
One of them waits for an earlier run, for one task of the other, or for one of several workflows (`Or`); it has a Switch
or Condition, so that it may end without waiting; its name or tasks are not all known; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem, Related
from pydolphin_lint.model import SUB_WORKFLOWS, Project
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Definition, Target


@rule("PDS307", on=Project)
def check(project: Project) -> Iterator[Problem]:
    """Every circle of workflows, at the first of them, in the order of paths."""
    waits: dict[Definition, dict[Definition, Target]] = {}
    for definition in project.definitions:
        for target in definition.targets:
            found = project.by_key.get(target.key, [])
            # What contains itself is found in its own file.
            contains_itself = found == [definition] and target.kind in SUB_WORKFLOWS
            if target.waits and len(found) == 1 and not contains_itself:
                waits.setdefault(definition, {}).setdefault(found[0], target)
    while waits:
        circle = _circle(waits)
        if not circle:
            return
        if not any(project.may_hold_another(*each.key) for each in circle):
            yield _problem(circle, [waits[each][circle[(n + 1) % len(circle)]] for n, each in enumerate(circle)])
        for each in circle:
            del waits[each]


def _circle(waits: dict[Definition, dict[Definition, Target]]) -> list[Definition]:
    """Workflows that each wait for the next one, and the last for the first; none if there are no such."""
    from graphlib import CycleError, TopologicalSorter

    try:
        TopologicalSorter(waits).prepare()
    except CycleError as error:
        nodes: list[Definition] = error.args[1][:0:-1]
        first = nodes.index(min(nodes, key=lambda each: (each.path, each.at.start)))
        return [*nodes[first:], *nodes[:first]]
    return []


def _problem(circle: list[Definition], targets: list[Target]) -> Problem:
    first, target = circle[0], targets[0]
    if len(circle) == 1:
        message = f"workflow {first.name!r} waits for its own run of the same cycle, and so never ends: "
    else:
        way = " -> ".join(f"{each.name!r} ({each.place})" for each in circle)
        message = f"these workflows wait for each other, so that none of them ever ends: {way} -> {first.name!r}; "
    if all(each.kind in SUB_WORKFLOWS for each in targets):
        advice = "take one of these sub-workflows out"
    else:
        advice = "wait for an earlier run, such as dependent_date last1Days, or take one of these tasks out"
        if len(circle) == 1:
            advice = "wait for an earlier one, such as dependent_date last1Days"
    return Problem(
        target.at,
        message + advice,
        path=first.path,
        related=tuple(
            Related(each.path, here.at, f"workflow {each.name!r} waits for {here.name!r} here")
            for each, here in zip(circle[1:], targets[1:], strict=True)
        ),
    )
