"""A workflow without any task is submitted.

## Why is this bad?
The server refuses a workflow that has no task, with a message about a `process node` that names nothing of this file.
`tasks: []` in YAML is the same.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow

with Workflow(name="etl") as workflow:
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
Anything that may build tasks while the workflow is open: calls of functions, your own and those of other modules,
imports, context managers, whatever is not plainly a value. A module that is imported behind the workflow, or whose
function is called there, may import it in turn. The workflow is handed to other code, or another file
imports it. A task is built, but outside: other rules say so. Tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS108", on=File, about=("no task",))
def check(file: File) -> Iterator[Problem]:
    """Workflows that get no task on any path, and are submitted."""
    for workflow in file.workflows:
        if workflow.tasks or workflow.may_hold_more or not workflow.complete or not workflow.reached or file.orphans:
            continue
        act = next((act for act in workflow.acts if act.submits and act.certain), None)
        if act is not None:
            advice = "list them here" if workflow.call.in_yaml else f"build its tasks before this {act.method}()"
            yield Problem(
                act.at,
                f"{workflow.label} has no task, and the server refuses it: {advice}",
                unless_imported=workflow.variable is not None,
            )
