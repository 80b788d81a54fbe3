"""A schedule has seven fields, but the server cannot read them.

## Why is this bad?
The SDK sends whatever has seven fields. At the first deploy the server answers with a bare NullPointerException, after
it has stored the workflow; at a later one it says nothing, and the old schedule stays.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 24 * * ? *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 * * ? *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
Values known only at run time, placeholders (`<…>`, `${…}`, `{{…}}`), schedules without seven fields (PDS401), tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk import quartz
from pydolphin_lint.sdk.placeholders import is_placeholder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS402", on=File, about=("odd schedule",))
def check(file: File) -> Iterator[Problem]:
    """Schedules that the SDK takes and the server refuses; the edit puts a `?`, but starts nothing every second."""
    for workflow in file.workflows:
        schedule = workflow.call.value("schedule")
        text = (schedule.text or "").strip()
        if not text or is_placeholder(text) or quartz.miscount(text) is not None:
            continue
        reason = quartz.fault(text)
        if reason is None:
            continue
        better = quartz.suggestion(text)
        quote = file.quotes(schedule)
        is_safe = better and quote and not quartz.is_every_second(better)
        advice = f", as in {better!r}" if better else ""
        yield Problem(
            schedule.at,
            f"the server refuses the schedule {quartz.quoted(text)} and keeps the old one, or none: {reason}{advice}",
            edits=(Edit(schedule.at, f"{quote}{better}{quote}"),) if is_safe else (),
        )
