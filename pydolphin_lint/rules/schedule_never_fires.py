"""A schedule is in order, but there is no time at which it fires.

## Why is this bad?
The server stores the workflow and its schedule, and then fails to start it: `SchedulerException: Based on configured
schedule, the given trigger will never fire.`

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 30 2 ? *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 L 2 ? *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Anything that fires once from the year of this linter's release on; values known only at run time; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk import quartz

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS403", on=Workflow, about=("odd schedule",))
def check(workflow: Workflow) -> Iterator[Problem]:
    """Days that no month has, and years that are over."""
    schedule = workflow.call.value("schedule")
    text = (schedule.text or "").strip()
    if quartz.miscount(text) is not None:
        return
    reason = quartz.never_fires(text, quartz.RELEASE_YEAR)
    if reason is not None:
        yield Problem(
            schedule.at,
            f"the schedule {quartz.quoted(text)} never fires, which the server refuses when it starts it: {reason}",
        )
