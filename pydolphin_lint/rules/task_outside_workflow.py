"""A task is built where no workflow is open, and it names none.

## Why is this bad?
The file stops with `AttributeError: 'NoneType' object has no attribute '_project'`, which says nothing about workflows.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

extract = Shell(name="extract", command="echo extract")

with Workflow(name="etl") as workflow:
    workflow.add_task(extract)
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Inside functions and classes, which may be used while a workflow is open; in files that open one by hand; behind the
call of a function of another module, your own or a foreign one, which may have opened one.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS106", on=PythonFile, about=("orphans",))
def check(file: PythonFile) -> Iterator[Problem]:
    """Tasks that are certainly built outside of any workflow."""
    for task in file.orphans:
        name = f" {task.name.text!r}" if task.name.text else ""
        yield Problem(
            task.at,
            f"task{name} is built outside of a workflow, which stops the file with an AttributeError: "
            "build it inside `with Workflow(…)`, or pass workflow=",
        )
