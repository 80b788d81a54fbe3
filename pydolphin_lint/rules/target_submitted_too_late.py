"""A workflow is submitted before another one that its SubWorkflow or Dependent task needs.

## Why is this bad?
submit() looks up the other workflow on the server. Where that one was never deployed, on a new server or in another
environment, the file stops with an error there. Elsewhere it finds the definition of the last deploy. A Switch or
Condition in YAML finds only the tasks that stand above it; `deps` may name any task of the file.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly") as nightly:
    SubWorkflow(name="load", workflow_name="load-orders")
    nightly.submit()

with Workflow(name="load-orders") as load:
    Shell(name="copy", command="echo copy")
    load.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="load-orders") as load:
    Shell(name="copy", command="echo copy")
    load.submit()

with Workflow(name="nightly") as nightly:
    SubWorkflow(name="load", workflow_name="load-orders")
    nightly.submit()
```

## When it is silent
Targets of other files and projects, names known only at run time, submits in loops, functions and branches, workflows
that were handed to other code, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File, YamlFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Act, Task, Value, Workflow

_SUB_WORKFLOWS = {"SubWorkflow": "workflow_name", "SubProcess": "process_definition_name"}


@rule("PDS308", on=File, about=("Dependent", "SubProcess", "SubWorkflow", "mentions"))
def check(file: File) -> Iterator[Problem]:
    """Every target that is submitted behind the workflow that needs it, and every workflow that contains itself."""
    for mention in file.mentions if isinstance(file, YamlFile) else ():
        if mention.is_late:
            yield Problem(
                mention.at,
                f"{mention.key} names task {mention.name!r}, which does not stand above this one, and the deploy stops "
                "with an error: move it up",
            )
    for workflow in file.workflows:
        for task in workflow.tasks:
            for project, name in _targets(task, workflow, file):
                if name.text is None or project is None:
                    continue
                target = project, name.text
                if target == workflow.identity and task.kind in _SUB_WORKFLOWS:
                    yield Problem(
                        name.at,
                        f"this {task.kind} stands in {workflow.label} and names it, which the server refuses: "
                        "name another workflow",
                    )
                elif target != workflow.identity:
                    yield from _late(name, target, task, workflow, file)


def _targets(task: Task, workflow: Workflow, file: File) -> Iterator[tuple[str | None, Value]]:
    """Project and name of each workflow that a task needs."""
    parameter = _SUB_WORKFLOWS.get(task.kind)
    if parameter is not None and not file.may_set(task.call, "workflow_name"):
        yield workflow.project.text, task.call.value(parameter)
    dependence = task.call.argument("dependence") if task.kind == "Dependent" else None
    if dependence is not None and not file.may_set(task.call, "dependence"):
        for part in file.within(dependence):
            item = file.built_by(part.value)
            if item is not None and part.given == "DependentItem":
                name = item.argument("workflow_name") or item.argument("process_definition_name")
                if name is not None and not file.may_set(item, "workflow_name", "project_name"):
                    yield item.value("project_name").text, name.value


def _late(name: Value, target: tuple[str, str], task: Task, workflow: Workflow, file: File) -> Iterator[Problem]:
    if any(each.identity is None for each in file.workflows):
        return
    targets = [each for each in file.workflows if each.identity == target]
    submits = [act for each in targets for act in each.acts if act.method != "start"]
    mine = [act for act in workflow.acts if act.submits and task.at.start < act.at.start]
    if not submits or not mine or not all(each.complete for each in targets):
        return
    first = min(mine, key=lambda act: act.at.start)
    others = [act for act in submits if act.submits]
    if _is_plain(first) and all(map(_is_plain, submits)) and all(first.place.is_beside(act.place) for act in submits):
        earliest = min(others, key=lambda act: act.at.start, default=None)
        if earliest is not None and first.at.start < earliest.at.start:
            yield Problem(
                name.at,
                f"{workflow.label} is submitted on line {first.at.line} and needs {target[1]!r}, which is submitted "
                f"only on line {earliest.at.line}: this fails on a server where {target[1]!r} is not yet deployed, "
                "so submit that one first",
            )


def _is_plain(act: Act) -> bool:
    """Whether running the file certainly runs it, once."""
    return act.certain and act.place.is_straight and not act.place.function
