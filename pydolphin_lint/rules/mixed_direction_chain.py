"""One chain has arrows in both directions.

## Why is this bad?
Each arrow joins the two tasks beside it: `a >> b << c` makes b wait for a and for c. It reads as if a and c were in a
row, and who adds a task to the chain joins it to the wrong neighbour.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    orders = Shell(name="orders", command="echo orders")
    prices = Shell(name="prices", command="echo prices")
    join = Shell(name="join", command="echo join")
    orders >> join << prices
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    orders = Shell(name="orders", command="echo orders")
    prices = Shell(name="prices", command="echo prices")
    join = Shell(name="join", command="echo join")
    [orders, prices] >> join
    workflow.submit()
```

## When it is silent
Several statements with one direction each; shifted numbers; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS804", on=PythonFile, level="warning", default=False)
def check(file: PythonFile) -> Iterator[Problem]:
    """The first change of direction in each chain."""
    for slip in file.slips:
        if slip.why == slip.MIXED:
            yield Problem(
                slip.at,
                f"from `{slip.text}` on this chain points the other way, so its tasks do not run in the order in which "
                "they stand: write one chain for each direction",
            )
