"""A file uses what `submit()` returns.

## Why is this bad?
`submit()` returns the number that the server gives to the workflow. A plan of a deploy is made without a server: a file
that computes with this number cannot be planned, and must be deployed with `pydolphin-lint deploy --live`.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    code = workflow.submit()
    print(code % 100)
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
`_ = workflow.submit()`, a `submit()` that is a whole lambda; `run()` and `start()`, which return nothing; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS807", on=Workflow, level="warning", default=False)
def check(workflow: Workflow) -> Iterator[Problem]:
    """Each `submit()` that is more than a statement."""
    for act in workflow.acts:
        if act.method == "submit" and act.called and act.certain and act.used:
            yield Problem(
                act.at,
                "what submit() returns is known only to the server: let it be a statement of its own, or deploy this "
                "file with `pydolphin-lint deploy --live`",
            )
