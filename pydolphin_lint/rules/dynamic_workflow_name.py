"""The name of a workflow is known only at run time.

## Why is this bad?
The checks that compare files cannot see which workflow this is: not that another file has the same name and overwrites
it, nor that a `SubWorkflow` waits for it. A search for the name on the server does not lead to this file.

## Example
```python
import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name=os.environ["TEAM"] + "-etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

TEAM = "sales"

with Workflow(name=f"{TEAM}-etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Names put together from constants of the same file; calls without a name, which PDS602 reports; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS806", on=Workflow, level="warning", default=False)
def check(workflow: Workflow) -> Iterator[Problem]:
    """Names that reading the file does not tell."""
    name = workflow.call.argument("name")
    if workflow.name.known or (name is None and not workflow.call.splat):
        return
    yield Problem(
        name.value.at if name else workflow.at,
        "this name is known only at run time, so no check can compare it with other files: write it as a text, or put "
        "it together from constants of this file",
    )
