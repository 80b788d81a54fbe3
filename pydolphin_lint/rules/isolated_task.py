"""A task has no arrow, in a workflow whose other tasks have some.

## Why is this bad?
It starts at once, together with the first tasks, and nothing waits for it. That may be meant; more often an arrow was
forgotten.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    extract >> load
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    extract >> load >> report
    workflow.submit()
```

## When it is silent
Workflows without any arrow; `Switch` and `Condition`, and the tasks that they name; tasks that are handed on or stored
in a dictionary; files with an arrow of which an end is not known; workflows that are handed to other code; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS803", on=Workflow, level="warning", closed=True, default=False)
def check(workflow: Workflow) -> Iterator[Problem]:
    """Tasks beside the graph that the others make."""
    if workflow.relations:
        for task in workflow.isolated:
            yield Problem(
                task.at,
                f"task {task.label} has no arrow, so it starts at once and nothing waits for it: join it with >>, or "
                "move it to a workflow of its own",
            )
