"""A workflow is built, but neither submit() nor run() is called on it.

## Why is this bad?
The file ends with status 0 and sends nothing: the server keeps the old definition, or has none. Two workflows that
share one variable lose the first one like this, and a `with Workflow(…):` without `as` can never be submitted.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
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
The workflow is returned, stored, exported by `__all__` or passed to a function; another file of the repository imports
the module that builds it; the file belongs to a test.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS101", on=Workflow, about=("no act",), closed=True)
def check(workflow: Workflow) -> Iterator[Problem]:
    """Workflows on which none of submit, run and start is called, nor written without its parentheses."""
    if workflow.acts:
        return
    name = f"workflow {workflow.name.text!r}" if workflow.name.text else "this workflow"
    if workflow.variable is None and workflow.place.function == "":
        advice = "bind it with `as workflow` and end with workflow.submit()"
    else:
        advice = f"end with {workflow.variable or 'workflow'}.submit()"
    yield Problem(
        workflow.at,
        f"{name} is never submitted, so the server never sees it: {advice}",
        unless_imported=workflow.variable is not None,
    )
