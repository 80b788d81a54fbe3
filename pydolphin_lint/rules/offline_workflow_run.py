"""A workflow that shall be offline is run.

## Why is this bad?
The server takes a workflow online before it starts it. After this file the workflow is online, and its schedule can
be switched on, whatever `release_state` says.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", release_state="offline") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.run()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", release_state="offline") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
The state is known only at run time or set again later, the workflow was handed to other code, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS110", on=Workflow, about=("release_state",), level="warning", closed=True)
def check(workflow: Workflow) -> Iterator[Problem]:
    """Every run and start of a workflow that is built offline and stays so."""
    if workflow.call.value("release_state").text != "offline":
        return
    if workflow.changes_any("release_state", "_release_state"):
        return
    for act in workflow.acts:
        if act.called and act.certain and act.method != "submit":
            if workflow.call.in_yaml:
                advice = "leave run out to keep it offline"
                yield Problem(act.at, f"run takes the workflow online, although its release_state is offline: {advice}")
                continue
            instead = "write submit() to keep it offline" if act.method == "run" else "remove it to keep it offline"
            yield Problem(
                act.at,
                f"{act.method}() takes the workflow online, although its release_state is offline: "
                f'{instead}, or release_state="online"',
            )
