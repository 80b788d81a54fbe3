"""An attribute is set on a workflow or a task that does not take it, or takes it too late.

## Why is this bad?
Python lets a file set any attribute, and the SDK reads those it knows: a wrong name, or a parameter that only the
constructor looks at, changes nothing, without a word. Attributes that are computed stop the file with an
AttributeError. A new name or project behind the first task comes too late for it: its code was asked for under the old
one, and the server takes it for another task at each deploy.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    extract.retries = 3
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract", fail_retry_times=3)
    workflow.submit()
```

Which attributes there are depends on the version of the SDK: see `target-sdk`.

## When it is silent
Names that mean nothing to the SDK, or that the file reads somewhere: they are your own. Methods that are replaced,
names that begin with an underscore, objects that other code gets hold of, also by importing the file, or whose class is
not certain, such as your own subclasses; where an error may be expected; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Attribute, PythonFile
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.attributes import (
    WORKFLOWS,
    can_be_set,
    change_by,
    has,
    is_computed,
    is_described,
    is_read_once,
    nearest_settable,
    settable,
)
from pydolphin_lint.sdk.keywords import ADVICE, meant, removed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Workflow
    from pydolphin_lint.sdk.catalog import SdkClass

#: Methods that look once more at what else only the constructor looks at.
_LOOK_AGAIN = ("get_content", "get_plugin")


@rule("PDS113", on=PythonFile, about=("changes",))
def check(file: PythonFile) -> Iterator[Problem]:
    """What is set on workflows and tasks, and the names of workflows that have tasks already."""
    for each in file.attributes:
        target, name = each.target, each.name
        if each.how != Attribute.SET or target is None or not is_described(target) or name.startswith("_"):
            continue
        if is_computed(target, name):
            if each.known and not each.guarded:
                yield Problem(each.at, f"{target.name}.{name} cannot be set, {_ERROR}: {_pass(name, target)}")
        elif name == "project" and target.name in WORKFLOWS and each.value is not None and each.value.type == "str":
            if each.known and not each.guarded:
                yield Problem(each.at, f"a project cannot be set as a text, {_ERROR}: pass project=… to Workflow()")
        elif all(call in file.enclosed for call in each.objects):
            yield from _nobody_reads(each, target, file)
    for workflow in file.workflows:
        yield from _too_late(workflow)


_ERROR = "and the file stops here with an AttributeError"


def _pass(name: str, target: SdkClass) -> str:
    if name == "local_params" and target.is_task:
        return "call add_in(…) or add_out(…)"
    return f"pass {name}=… to {target.name}()" if name in target.parameters else "leave it out"


def _nobody_reads(each: Attribute, target: SdkClass, file: PythonFile) -> Iterator[Problem]:
    name = each.name
    if is_read_once(target, name):
        if not file.reads & {name, *_LOOK_AGAIN}:
            yield Problem(each.at, _read_once(name, target), unless_imported=True)
    elif not has(target, name) and name not in file.reads:
        if name in target.parameters:
            yield Problem(each.at, _read_once(name, target), unless_imported=True)
            return
        instead = None
        if name not in ADVICE and removed(name, target) is None:
            instead = meant(name, target) or nearest_settable(target, name)
        if instead is not None:
            write = f"write {instead}" if can_be_set(target, instead) else f"pass {instead}=… to {target.name}()"
        else:
            write = removed(name, target) or ADVICE.get(name, "")
        if not write:
            return
        message = f"{target.name} has no attribute {name!r}, and nothing reads this one: {write}"
        yield Problem(each.at, message, unless_imported=True)


def _read_once(name: str, target: SdkClass) -> str:
    other = settable(target, name) or change_by(name)
    advice = f"pass {name}=… to {target.name}()"
    if other is not None:
        advice += f", or write {other}"
    return f"{target.name} looks at {name} only while it is built, and never at what is set here: {advice}"


def _too_late(workflow: Workflow) -> Iterator[Problem]:
    """A name or project behind the first task, in one block with it, and before a submit."""
    for change in workflow.changes:
        value = change.value
        if change.name not in ("name", "project") or not change.known or value is None:
            continue
        if (value.text or "") == workflow.name.text if change.name == "name" else value.type == "str":
            continue
        before = [
            task for task in workflow.tasks if task.place.is_beside(change.place) and task.at.start < change.at.start
        ]
        sent = any(act.submits and change.at.start < act.at.start for act in workflow.acts)
        if before and sent:
            yield Problem(
                change.at,
                f"task {before[0].label} got its code under the old {change.name}, and the server takes it for another "
                f"task at each deploy: pass {change.name}=… to Workflow()",
            )
