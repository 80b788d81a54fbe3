"""A workflow asks for alerts and names no group that gets them.

## Why is this bad?
Alerts go to the alert group whose number is `warning_group_id`. Without one the server writes a line into its own log,
and nobody is ever told.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", warning_type="FAILURE") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", warning_type="FAILURE", warning_group_id=1) as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
`warning_type="NONE"`, a type or group known only at run time, arguments in a `**` that is not known, workflows on
which one of the two may be set later, or that are handed to other code, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


TYPE, GROUP = "warning_type", "warning_group_id"


@rule("PDS414", on=Workflow, about=("warning_type",), level="warning", closed=True)
def check(workflow: Workflow) -> Iterator[Problem]:
    """Workflows with a type of alerts, and the group absent or 0."""
    asked, group = workflow.call.value(TYPE), workflow.call.argument(GROUP)
    if workflow.changes_any(TYPE, GROUP) or (group is None and workflow.call.splat):
        return
    kind = (asked.text or "").strip().upper()
    if kind in ("FAILURE", "SUCCESS", "ALL") and (group is None or group.value.raw == 0):
        yield Problem(
            asked.at,
            "nobody gets these alerts, for they go to no alert group: "
            f"add {workflow.call.spelled(GROUP, '…')} with its number",
        )
