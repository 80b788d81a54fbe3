"""Tasks wait for each other in a circle, or one waits for itself.

## Why is this bad?
The file runs without an error, and then the server refuses the workflow with `process node has cycle` (50019), which
names no task. The old definition, if there is one, stays as it was. Some arrows are not written: a Switch leads to the
tasks of its branches, and a Condition stands between the tasks that it asks about and the two that come next.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    load = Shell(name="load", command="echo load")
    extract >> load >> extract
    workflow.submit()
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
Arrows of different branches, loops or functions, lists whose tasks are not all known, names that may stand for
several tasks, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Place, Task


#: Tasks that draw arrows to and from those in their condition.
_OWN = ("Condition", "Switch")


@rule("PDS501", on=File, about=("relations",))
def check(file: File) -> Iterator[Problem]:
    """Every arrow that closes a circle of arrows of the same block."""
    found: set[tuple[Task, Task]] = set()
    blocks: list[tuple[Place, dict[Task, list[Task]]]] = []
    for relation in file.relations:
        # From a list to a list no arrow is drawn, but an error raised.
        if relation.place.is_repeated or (relation.left.is_list and relation.right.is_list):
            continue
        after = next((arrows for place, arrows in blocks if place.is_beside(relation.place)), None)
        if after is None:
            after = {}
            blocks.append((relation.place, after))
        circle: list[Task] = []
        for left in relation.left.certain:
            for right in relation.right.certain:
                if not left.place.is_repeated and not right.place.is_repeated:
                    circle = circle or _way(after, right, left)
                    if not circle:
                        after.setdefault(left, []).append(right)
        if circle and (circle[-1], circle[0]) not in found:
            found.add((circle[-1], circle[0]))
            names = " >> ".join(task.label for task in (*circle, circle[0]))
            this = "this arrow" if relation.form not in _OWN else f"an arrow that this {relation.form} draws by itself"
            yield Problem(
                relation.at,
                f"{this} closes a cycle, {names}, and the server refuses a workflow with one: "
                "take one of these arrows out",
            )


def _way(after: dict[Task, list[Task]], start: Task, end: Task) -> list[Task]:
    """The tasks from one to another along the arrows, none if no way leads there."""
    if start is not end and start not in after:
        return []
    before: dict[Task, Task | None] = {start: None}
    for task in (todo := [start]):
        if task is end:
            way = [task]
            while (earlier := before[way[0]]) is not None:
                way.insert(0, earlier)
            return way
        for follower in after.get(task, ()):
            if follower not in before:
                before[follower] = task
                todo.append(follower)
    return []
