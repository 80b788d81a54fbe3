"""A workflow starts to run whenever its file is deployed.

## Why is this bad?
`run()` is `submit()` and then `start()`: every merge, every deploy of a comment starts the jobs once more, at a time
that nobody chose, beside what the schedule starts.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.run()
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
Where something decides whether it runs (`if arguments.now: workflow.run()`), and in another function than the one that
builds the workflow; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Act


@rule("PDS801", on=Workflow, level="warning", default=False)
def check(workflow: Workflow) -> Iterator[Problem]:
    """Each `run()` that comes with building the workflow."""
    for act in workflow.acts:
        if act.method == "run" and act.called and act.certain and not _is_decided(workflow, act):
            yield Problem(
                act.at,
                f"every deploy of this file starts {workflow.label}: write submit(), and let the schedule or a person "
                "start it",
            )


def _is_decided(workflow: Workflow, act: Act) -> bool:
    """Whether the workflow may be built without being run."""
    outer = workflow.place.around
    inner = act.place.around[len(outer) :]
    if act.place.function != workflow.place.function or act.place.around[: len(outer)] != outer:
        return True
    return any(arm > act.place.STRAIGHT or arm == act.place.REST for _, arm in inner)
