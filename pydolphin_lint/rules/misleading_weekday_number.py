"""A schedule gives days of the week as numbers, which are not those of Unix cron.

## Why is this bad?
In Quartz 1 is Sunday and 7 is Saturday, so `1-5` is Sunday to Thursday, and nothing says so until Friday. The SDK's own
documentation has it wrong.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 9 ? * 1-5 *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 9 ? * MON-FRI *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Numbers that make sense in Quartz only: its own signs (`6L`, `6#3`), `2-6`, `2,4,6`, `1,7`, and every day; values known
only at run time; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk import quartz

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS404", on=Workflow, about=("odd schedule",), level="warning")
def check(workflow: Workflow) -> Iterator[Problem]:
    """Numbers for weekdays that a reader of Unix cron takes for other days."""
    schedule = workflow.call.value("schedule")
    text = (schedule.text or "").strip()
    days = None if quartz.miscount(text) is not None else quartz.misread_weekdays(text)
    if days is not None and quartz.never_fires(text, quartz.RELEASE_YEAR) is None:
        written, here, unix = days
        yield Problem(
            schedule.at,
            f"day of week {quartz.quoted(written)} is {here} here, where 1 is Sunday, and {unix} in Unix cron: "
            "write the names",
        )
