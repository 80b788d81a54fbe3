"""Workflows of different files have the same name in the same project.

## Why is this bad?
The server knows a workflow by its project and name. Whichever file is deployed last overwrites the other's tasks and
schedule, and nothing says so.

## Example
`orders.py` and `customers.py` both contain
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## Use instead
A name of its own in each file, or different projects:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl-orders") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
```

## When it is silent
The name or project is known only at run time; the file does not certainly submit the workflow when it is run; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem, Related
from pydolphin_lint.model import Project
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("PDS302", on=Project)
def check(project: Project) -> Iterator[Problem]:
    """Every definition whose name another file uses as well; each names the other place."""
    for same in project.by_key.values():
        for definition in same:
            other = next((each for each in same if each.path != definition.path), None)
            if other is not None:
                yield Problem(
                    definition.at,
                    f"workflow {definition.name!r} is also defined in {other.place}, and the file that "
                    "is deployed last overwrites the other: give it another name or project",
                    path=definition.path,
                    related=(Related(other.path, other.at, f"workflow {other.name!r} is defined here too"),),
                )
