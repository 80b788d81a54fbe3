"""Two tasks of one workflow have the same name.

## Why is this bad?
The first deploy stores both. At the second one the server answers the same code for both, so the SDK drops the second
task with only a line in its log, and the arrows of the second one move to the first. In YAML the `deps` of the first
one are lost as well, for the SDK keeps them by name.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo orders")
    load = Shell(name="extract", command="echo customers")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract-orders", command="echo orders")
    load = Shell(name="extract-customers", command="echo customers")
    workflow.submit()
```

A function under `@task` always makes a task with the function's own name. To use it twice, write
`Python(name="…", definition=function)` with an undecorated function.

## When it is silent
Names known only at run time, tasks in different branches, loops that may stop after the first time, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Task


@rule("PDS303", on=Workflow)
def check(workflow: Workflow) -> Iterator[Problem]:
    """Every task whose name an earlier one has, or that a loop builds several times."""
    earlier: dict[str, list[Task]] = {}
    for task in workflow.tasks:
        name = task.name.text
        if name is None:
            continue
        same = earlier.setdefault(name, [])
        for other in same:
            if other.place.meets(task.place):
                yield Problem(task.name.at, _message(name, f"already built on line {other.at.line}"))
                break
        else:
            if task.place.repeats_within(workflow.place):
                yield Problem(task.name.at, _message(name, "built again each time the loop runs"))
        same.append(task)


def _message(name: str, how: str) -> str:
    return (
        f"task {name!r} is {how} in this workflow, and from the second deploy on only one of them is kept: "
        "give each its own name"
    )
