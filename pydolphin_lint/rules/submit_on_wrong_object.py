"""A task is submitted, or a workflow stands at an arrow.

## Why is this bad?
Only workflows can be submitted, run and started, and only tasks can be joined by arrows. The file stops with an
AttributeError or a TypeError that names neither of the two.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    extract.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    workflow.submit()
```

A workflow that runs as a part of another one is a task of class `SubWorkflow`; one that waits for another one has a
task of class `Dependent`.

## When it is silent
Names that the file sets itself, or asks for with `hasattr`, or uses where an error may be expected; objects that other
code got hold of before, or whose class is not certain, such as your own subclasses; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Attribute, PythonFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.attributes import WORKFLOWS, has, is_described

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ACTS = ("run", "start", "submit")
_ARROWS = (">>", "<<", ">>=", "<<=", "set_upstream", "set_downstream")


@rule("PDS111", on=PythonFile, about=("odd attribute",))
def check(file: PythonFile) -> Iterator[Problem]:
    """Acts on tasks, and arrows at workflows."""
    suspects = [each for each in file.attributes if each.name in _ACTS or each.name in _ARROWS]
    own = {each.name for each in suspects if each.how == Attribute.SET or each.guarded}
    for each in suspects:
        target = each.target
        if target is None or each.name in own or not each.known or not is_described(target) or has(target, each.name):
            continue
        if target.name in WORKFLOWS and each.name in _ARROWS:
            yield Problem(
                each.at,
                "an arrow joins tasks only, and the file stops here with an error: point to a task, and write "
                "SubWorkflow(…) or Dependent(…) for another workflow",
            )
        elif target.is_task and each.name in _ACTS:
            yield Problem(
                each.at,
                f"{target.name} has no {each.name}(), and the file stops here with an AttributeError: call it on the "
                "workflow",
            )
