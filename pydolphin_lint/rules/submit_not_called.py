"""submit, run or start of a workflow is written without its parentheses.

## Why is this bad?
`workflow.submit` only looks the method up. The file ends with status 0 and nothing is deployed.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location, Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS105", on=Workflow, about=("uncalled act",))
def check(workflow: Workflow) -> Iterator[Problem]:
    """Acts without parentheses; the edit adds them."""
    for act in workflow.acts:
        if not act.called:
            end = Location(act.at.end_line, act.at.end_column, act.at.end_line, act.at.end_column)
            yield Problem(
                act.at,
                f"{act.method} is not called, so nothing happens: write {act.method}()",
                edits=(Edit(end, "()"),),
            )
