"""Importing the file deploys its workflow.

## Why is this bad?
A test, an editor or another workflow file that imports this one sends the workflow to the server, though nobody meant
to deploy.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def build():
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="echo extract")
    return workflow


if __name__ == "__main__":
    build().submit()
```
Building a task asks the server for its code, so the `with` belongs under the guard or in a function as well.

## When it is silent
Under `if __name__ == "__main__"` and any other condition, in functions, behind something that may end the file; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS802", on=Workflow, level="warning", default=False)
def check(workflow: Workflow) -> Iterator[Problem]:
    """Each `submit()` and `run()` that an import of the file reaches."""
    for act in workflow.acts:
        if not act.submits or not act.certain or act.in_main or act.place.function:
            continue
        if all(arm in (act.place.STRAIGHT, act.place.LOOP, act.place.PASSAGE) for _, arm in act.place.around):
            yield Problem(
                act.at,
                f'importing this file deploys {workflow.label}: put {act.method}() under `if __name__ == "__main__":`',
            )
