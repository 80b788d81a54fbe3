"""A task is built for one workflow and ends up in another one.

## Why is this bad?
A task that is added to a second workflow is sent with both, under one code: each submit overwrites what the other one
stored. A task whose `workflow=` names another workflow than the `with` around it belongs to that other one.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    check = Shell(name="check", command="echo check")

with Workflow(name="report") as report:
    report.add_task(check)

etl.submit()
report.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    Shell(name="check", command="echo check")

with Workflow(name="report") as report:
    Shell(name="check", command="echo check")

etl.submit()
report.submit()
```

## When it is silent
Tasks of which the workflow is not known; `workflow=` names a workflow that is built inside this `with`, that is still
open further out, or that has no `with` of its own; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS109", on=PythonFile, about=("strays",))
def check(file: PythonFile) -> Iterator[Problem]:
    """Tasks that are added to a second workflow, or that name another one than the open one."""
    for stray in file.strays:
        mine, other = stray.workflow.label, stray.other.label
        if stray.why == stray.ADDED:
            yield Problem(
                stray.at,
                f"task {stray.task.label} was built for {other}, and each submit overwrites what the other stored: "
                f"build a task of its own for {mine}",
            )
        elif stray.why == stray.GIVEN:
            yield Problem(
                stray.at,
                f"task {stray.task.label} goes to {mine}, although it is built in the `with` of {other}: "
                "build it in its own workflow's `with`, or take this argument out",
            )
