"""A task has a timeout and no strategy for it, or the strategy and no timeout.

## Why is this bad?
A task's timeout only says when; what happens then is the strategy. Without one the server does nothing when the time
is over: it neither stops the task nor sends an alert. A strategy alone does nothing either.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract", timeout=5)
    workflow.submit()
```

## Use instead
`"WARN"` sends an alert, `"FAILED"` stops the task, `"WARNFAILED"` does both.
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract", timeout=5, timeout_notify_strategy="FAILED")
    workflow.submit()
```

## When it is silent
A timeout of 0 or None and the timeout of a workflow, which needs no strategy; arguments in a `**` that is not
known; files that set one of the two attributes later, workflows that are handed to other code, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Argument, Call

TIMEOUT, STRATEGY = "timeout", "timeout_notify_strategy"


@rule("PDS410", on=File, about=("timeout", "timeout_notify_strategy"))
def check(file: File) -> Iterator[Problem]:
    """Every task that is given one of the two."""
    for workflow in file.workflows:
        for task in workflow.tasks if workflow.complete else ():
            if task.call.splat or file.may_set(task.call, TIMEOUT, STRATEGY):
                continue
            timeout, strategy = task.call.argument(TIMEOUT), _given(task.call, STRATEGY)
            stop = task.call.spelled(STRATEGY, '"FAILED"')
            if timeout is not None and strategy is None and _is_set(timeout):
                yield Problem(
                    timeout.at,
                    "nothing happens when this timeout is over, the task just goes on: add "
                    f'{stop} to stop it, "WARN" for an alert, or "WARNFAILED" for both',
                )
            elif strategy is not None and strategy.value.known and _given(task.call, TIMEOUT) is None:
                yield Problem(
                    strategy.at,
                    "this strategy is never used, for the task has no timeout: add "
                    f"{task.call.spelled(TIMEOUT, '…')} with its minutes, or leave the strategy out",
                )


def _given(call: Call, parameter: str) -> Argument | None:
    """The argument, unless it is the same as none."""
    argument = call.argument(parameter)
    return argument if argument is not None and not (argument.value.known and not argument.value.raw) else None


def _is_set(timeout: Argument) -> bool:
    """Whether it certainly sets a timeout: a number, or a `timedelta` with something in it."""
    value = timeout.value
    if value.call is not None:
        parts = value.call.arguments
        return value.call.callee == "datetime.timedelta" and any(part.value.known and part.value.raw for part in parts)
    return isinstance(value.raw, (int, float)) and value.raw > 0
