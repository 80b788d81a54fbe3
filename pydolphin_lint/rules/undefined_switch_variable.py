"""The condition of a Branch asks for a parameter that nothing in the file defines.

## Why is this bad?
The server leaves `${name}` as it is written, cannot evaluate the condition, and the Switch takes its `Default` without
a word. The rule is off by default, for the parameter may come from the project or from whoever starts the workflow.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "100"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    ways = SwitchCondition(Branch(condition="${row} > 10", task=full), Default(task=delta))
    Switch(name="how", condition=ways)
    workflow.submit()
```

## Use instead
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "100"}) as workflow:
    full = Shell(name="full", command="echo full")
    delta = Shell(name="delta", command="echo delta")
    ways = SwitchCondition(Branch(condition="${rows} > 10", task=full), Default(task=delta))
    Switch(name="how", condition=ways)
    workflow.submit()
```

## When it is silent
Parameters known only at run time, parameters that a task sets while it runs, parameters of the system, workflows with a
SubWorkflow or Dependent or in which other code may build tasks, tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Value, Workflow

_PARAMETERS = ("input_params", "output_params")
#: Tasks that bring parameters from elsewhere.
_OTHERS = ("Dependent", "SubProcess", "SubWorkflow")
#: How tasks set parameters while they run, or are given them after they were built.
_LATER = ("add_in", "add_out", "local_params", "setValue", "setVar", "_params[", "_params.")


@rule("PDS808", on=PythonFile, level="warning", default=False)
def check(file: PythonFile) -> Iterator[Problem]:
    """Every `${name}` in a Branch of a workflow of which all parameters are known."""
    for workflow in file.workflows:
        switches = [task for task in workflow.tasks if task.kind == "Switch"]
        switches = [task for task in switches if not file.may_set(task.call, "condition")]
        defined = _defined(workflow) if switches else None
        if defined is None:
            continue
        for switch in switches:
            for branch in switch.call.arguments:
                for part in file.within(branch):
                    if part.name == "condition" and part.value.text:
                        yield from _undefined(part.value, part.value.text, defined, file)


def _undefined(condition: Value, text: str, defined: set[str], file: PythonFile) -> Iterator[Problem]:
    for name in dict.fromkeys(_names(text)):
        if name not in defined and not _may_come_later(name, file):
            yield Problem(
                condition.at,
                f"no parameter {name!r} is defined in this file, and without it the Switch always takes its Default: "
                f'add "{name}" to param={{…}} of the workflow, or to output_params= of a task',
            )


def _defined(workflow: Workflow) -> set[str] | None:
    """The parameters of a workflow and its tasks, None if there may be others."""
    calls = [workflow.call, *(task.call for task in workflow.tasks)]
    if not workflow.complete or workflow.may_hold_more or any(call.splat for call in calls):
        return None
    if any(task.kind in _OTHERS for task in workflow.tasks):
        return None
    if workflow.changes_any("param", "_param"):
        return None
    given = [workflow.call.argument("param")]
    given += [call.argument(name) for call in calls[1:] for name in _PARAMETERS]
    defined: set[str] = set()
    for argument in given:
        if argument is not None and argument.value.raw is not None and isinstance(argument.value.raw, dict):
            defined |= argument.value.raw.keys()
        elif argument is not None and not (argument.value.known and argument.value.raw is None):
            return None
    return defined


def _names(condition: str) -> Iterator[str]:
    """What stands in `${…}`; names with a dot are the system's."""
    for part in condition.split("${")[1:]:
        name, closed, _ = part.partition("}")
        if closed and name.isidentifier():
            yield name


def _may_come_later(name: str, file: PythonFile) -> bool:
    """Whether something in the file sets parameters by other means, and speaks of this name."""
    text = file.source.text
    return any(word in text for word in _LATER) and name in text.replace(f"${{{name}}}", "")
