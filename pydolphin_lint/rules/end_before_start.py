"""A schedule ends before it starts.

## Why is this bad?
The server refuses such a schedule. At the first deploy that is an error after the workflow was stored without a
schedule; at a later one nothing is said, and the old schedule goes on.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 6 * * ? *", start_time="2026-02-01", end_time="2026-01-01") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 6 * * ? *", start_time="2026-01-01", end_time="2026-02-01") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
One of the two left out or known only at run time, a workflow without a schedule, files that assign one of them later,
tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.dates import moment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS407", on=File, about=("end_time",))
def check(file: File) -> Iterator[Problem]:
    """Every workflow with a schedule whose end is not behind its start."""
    for workflow in file.workflows:
        schedule, end_value = workflow.call.argument("schedule"), workflow.call.value("end_time")
        if schedule is None or (schedule.value.known and not schedule.value.raw):
            continue
        if file.may_set(workflow.call, "start_time", "end_time"):
            continue
        start, end = moment(workflow.call.value("start_time")), moment(end_value)
        if start is not None and end is not None and end <= start:
            yield Problem(
                end_value.at,
                "this end is not behind start_time, and the server refuses the schedule, from the second deploy on "
                "without a word: write a later one",
            )
