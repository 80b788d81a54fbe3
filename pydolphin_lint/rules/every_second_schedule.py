"""A schedule fires in every second.

## Why is this bad?
The seconds come first, and `*` there starts the workflow sixty times a minute: `* 0 2 * * ? *` sixty times at two
o'clock. Whoever comes from Unix cron means once.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="* 0 2 * * ? *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 2 * * ? *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Any other list of seconds, like `*/5`; values known only at run time; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk import quartz

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS405", on=Workflow, about=("odd schedule",), level="warning")
def check(workflow: Workflow) -> Iterator[Problem]:
    """Schedules whose seconds are all of them."""
    schedule = workflow.call.value("schedule")
    text = (schedule.text or "").strip()
    if quartz.miscount(text) is not None or not quartz.is_every_second(text):
        return
    if quartz.never_fires(text, quartz.RELEASE_YEAR) is None:
        seconds, _, rest = text.partition(" ")
        yield Problem(
            schedule.at,
            f"the first field, {quartz.quoted(seconds)}, is the seconds: this starts the workflow every second of its "
            f"minutes. Write {'0 ' + rest.strip()!r}",
        )
