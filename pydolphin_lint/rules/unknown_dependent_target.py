"""A Dependent task waits for a workflow or task that the repository does not define.

## Why is this bad?
submit() asks the server for what a Dependent names. If there is no such workflow or task, the deploy stops with
`Function get_code_from_gateway error`, which names neither. On a server that still has an old definition of that name,
the Dependent waits for a workflow that nobody runs any more.

## Example
`reports.py` waits for a task that is called `load`:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

ORDERS = DependentItem(project_name="shop", workflow_name="orders", dependent_task_name="loads")

with Workflow(name="reports", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(ORDERS)))
    workflow.submit()
```
`orders.py`:
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="orders", project="shop") as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

ORDERS = DependentItem(project_name="shop", workflow_name="orders", dependent_task_name="load")

with Workflow(name="reports", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(ORDERS)))
    workflow.submit()
```
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="orders", project="shop") as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
```

A workflow of a project of yours that another repository or a person defines is named in the configuration, where
`project/workflow` may have wildcards:
```toml
[tool.pydolphin-lint]
external = ["shop/manual-*", "warehouse/*"]
```

## When it is silent
The project has no workflow in this repository; a workflow of it has a name that is known only at run time, or a file
cannot be read; for tasks, the workflow may have some that are not seen: built in loops, by functions, or by other
files. When not the whole repository is checked, and tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Project, closest, folded
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Definition, Target


@rule("PDS305", on=Project)
def check(project: Project) -> Iterator[Problem]:
    """Every item of a Dependent whose workflow, or whose task of a workflow, certainly does not exist."""
    for definition in project.definitions if project.whole else ():
        for target in definition.targets:
            if target.kind == "Dependent":
                found = project.by_key.get(target.key, [])
                if not found:
                    yield from _workflow(project, definition, target)
                elif target.task and len(found) == 1:
                    yield from _task(project, definition, target, found[0])


def _workflow(project: Project, definition: Definition, target: Target) -> Iterator[Problem]:
    if not project.lacks(target.project, target.name):
        return
    meant = project.named_like(target.project, target.name)
    advice = "correct the name, or list it under `external` in the configuration if it lives elsewhere"
    if meant is not None:
        other = f" of project {meant.project!r}" if meant.project != target.project else ""
        advice = f"did you mean {meant.name!r}{other} ({meant.place})?"
    yield Problem(
        target.at,
        f"no file defines workflow {target.name!r} in {target.where}, and without it the deploy stops with an error: "
        f"{advice}",
        path=definition.path,
        related=() if meant is None else (meant.related,),
    )


def _task(project: Project, definition: Definition, target: Target, found: Definition) -> Iterator[Problem]:
    if target.task is None or found.tasks is None or folded(target.task) in map(folded, found.tasks):
        return
    if project.may_hold_another(*found.key) or project.is_imported(found.path):
        return
    close = closest(target.task, found.tasks)
    advice = "name one of its tasks" if close is None else f"did you mean {close!r}?"
    yield Problem(
        target.task_at,
        f"workflow {found.name!r} ({found.place}) has no task {target.task!r}, and without it the "
        f"deploy stops with an error: {advice}",
        path=definition.path,
        related=(found.related,),
    )
