"""An arrow leads from a list of tasks to a list of tasks.

## Why is this bad?
Python asks the task on one side to draw the arrow, and there is none: the file stops with `TypeError: unsupported
operand type(s) for >>: 'list' and 'list'`. In a chain, the list in the middle is the left side of the next arrow.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    orders = Shell(name="orders", command="echo orders")
    customers = Shell(name="customers", command="echo customers")
    join = Shell(name="join", command="echo join")
    report = Shell(name="report", command="echo report")
    [orders, customers] >> [join, report]
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    orders = Shell(name="orders", command="echo orders")
    customers = Shell(name="customers", command="echo customers")
    join = Shell(name="join", command="echo join")
    report = Shell(name="report", command="echo report")
    for task in (orders, customers):
        task >> [join, report]
    workflow.submit()
```

## When it is silent
A side that may be one task, an error that the file expects, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS502", on=PythonFile, about=("relations",))
def check(file: PythonFile) -> Iterator[Problem]:
    """Operators with lists on both sides."""
    for relation in file.relations:
        if relation.left.is_list and relation.right.is_list and not relation.guarded and relation.form in (">>", "<<"):
            yield Problem(
                relation.at,
                f"{relation.form} between two lists stops the file with a TypeError: draw the arrows of each task of "
                f"one list in a loop, `for task in …: task {relation.form} […]`",
            )
