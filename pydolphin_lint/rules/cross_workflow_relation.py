"""An arrow leads from a task of one workflow to a task of another.

## Why is this bad?
An arrow is stored in one workflow, and the server knows only that one's tasks: it refuses the deploy with `task
definition … does not exist` (50030), or with an error that says nothing at all.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    load = Shell(name="load", command="echo load")

with Workflow(name="reports") as reports:
    report = Shell(name="report", command="echo report")

load >> report
etl.submit()
reports.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")

load >> report
etl.submit()
```

## When it is silent
Tasks of which the workflow is not known or that were added to several, workflows that were handed to other code,
tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Task, Workflow


@rule("PDS505", on=PythonFile, about=("several workflows",))
def check(file: PythonFile) -> Iterator[Problem]:
    """Arrows between tasks that certainly belong to different workflows."""
    owners: dict[Task, list[Workflow]] = {}
    for workflow in file.workflows:
        for task in workflow.tasks:
            owners.setdefault(task, []).append(workflow)
    for relation in file.relations:
        for left, right in ((one, other) for one in relation.left.certain for other in relation.right.certain):
            homes = [*owners.get(left, ()), *owners.get(right, ())]
            if len(homes) == 2 and homes[0] is not homes[1] and all(home.complete for home in homes):
                yield Problem(
                    relation.at,
                    f"{left.label} belongs to {homes[0].label} and {right.label} to {homes[1].label}, and the server "
                    "refuses an arrow between workflows: build both tasks in one workflow, or let a Dependent task "
                    f"in the second one wait for {left.label}",
                )
                break
