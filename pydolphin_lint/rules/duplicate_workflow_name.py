"""Two workflows of one file have the same name in the same project.

## Why is this bad?
The server knows a workflow by its project and name. The second submit overwrites the first: its tasks and schedule are
gone, and nothing says so.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()

with Workflow(name="etl") as workflow:
    Shell(name="report", command="echo report")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()

with Workflow(name="etl-report") as workflow:
    Shell(name="report", command="echo report")
    workflow.submit()
```

## When it is silent
The projects differ or are known only at run time, one of the two is not submitted, the two stand in different branches
or in functions that may not both be called, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Workflow


@rule("PDS301", on=PythonFile, about=("several workflows",))
def check(file: PythonFile) -> Iterator[Problem]:
    """Every workflow whose name an earlier one has, if one run of the file builds both."""
    earlier: dict[tuple[str, str], list[Workflow]] = {}
    for workflow in sorted(file.workflows, key=lambda each: (each.at.line, each.at.column)):
        if workflow.identity is None or (workflow.complete and not workflow.is_submitted):
            continue
        same = earlier.setdefault(workflow.identity, [])
        for other in same:
            if _both_submitted(other, workflow):
                yield Problem(
                    workflow.name.at,
                    f"workflow {workflow.identity[1]!r} is already defined on line {other.at.line}, and the server "
                    "keeps only the one that is submitted last: give it another name or project",
                )
                break
        same.append(workflow)


def _both_submitted(one: Workflow, other: Workflow) -> bool:
    if any(act in other.acts for act in one.acts):
        return False
    return one.place.meets(other.place) or (one.always_deployed and other.always_deployed)
