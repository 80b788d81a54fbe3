"""A task is made of a class that is only there to be a base.

## Why is this bad?
`Task` and `BatchTask` know nothing of what a type of task needs: without the parameters of its type, the server refuses
the task, or it does nothing.

## Example
```python
from pydolphinscheduler.core.task import Task
from pydolphinscheduler.core.workflow import Workflow

with Workflow(name="etl") as workflow:
    Task(name="extract", task_type="SHELL")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Your own subclasses, classes of other libraries with these names, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_BASES = ("core.task.BatchTask", "core.task.StreamTask", "core.task.Task")


@rule("PDS809", on=PythonFile, level="warning", default=False)
def check(file: PythonFile) -> Iterator[Problem]:
    """Calls of the base classes themselves."""
    for call in file.calls:
        if call.target is not None and call.target.path in _BASES:
            yield Problem(
                call.at,
                f"{call.target.name} sends none of the parameters that a type of task needs: write the class of the "
                "type, like Shell or Sql, or a subclass of your own",
            )
