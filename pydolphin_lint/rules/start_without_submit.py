"""A workflow is built and started, but never submitted.

## Why is this bad?
start() only runs what the server already has under this name. The tasks of this file are not sent: an old definition
runs, and if there is none, the server answers with an error that does not say so.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.start()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.run()
```

## When it is silent
The file builds no tasks for the workflow, so it only triggers what is there; the workflow is submitted anywhere in the
file, or handed to other code; another file imports it; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS104", on=Workflow, about=("start",), closed=True)
def check(workflow: Workflow) -> Iterator[Problem]:
    """The first start of a workflow that has tasks and no submit, not even one without its parentheses."""
    if not workflow.tasks or any(act.method != "start" for act in workflow.acts):
        return
    for act in workflow.acts:
        if act.called and act.certain:
            yield Problem(
                act.at,
                "start() runs what the server already has, and the tasks of this file are never sent: "
                "write run(), which submits and starts",
                unless_imported=workflow.variable is not None,
            )
            break
