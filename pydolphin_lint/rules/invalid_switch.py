"""A Switch is built from parts that do not fit, or that leave it without a way to go.

## Why is this bad?
Most of it stops the file with an error that does not name the mistake. Without a `Default`, or with an empty condition,
the deploy succeeds, and the task fails when it runs.

## Example
```python
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.switch import Branch, Switch, SwitchCondition

with Workflow(name="etl", param={"rows": "100"}) as workflow:
    full = Shell(name="full", command="echo full")
    Switch(name="how", condition=SwitchCondition(Branch(condition="${rows} > 10", task=full)))
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

A workflow with a Switch also needs parameters: `param=` of its own, or `input_params=` or `output_params=` of a task.

## When it is silent
Parts that are unpacked from a list, come from a function or may be changed later; for the parameters also workflows in
which other code may build tasks; tests.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import File
from pydolphin_lint.rule import rule
from pydolphin_lint.sdk.classes import ANY_TASK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Argument, Call, Workflow

_BRANCHES = ("Branch", "Default")
_PARAMETERS = ("input_params", "local_params", "output_params")


@rule("PDS711", on=File, about=("Switch",))
def check(file: File) -> Iterator[Problem]:
    """Every Switch of the file, and the parameters of the workflows that have one."""
    judged: set[Call] = set()
    for call in file.calls:
        given = call.argument("condition") if call.callee == "Switch" else None
        if given is None or file.may_set(call, "condition"):
            continue
        parts = file.built_by(given.value)
        if given.given == "SwitchCondition":
            if parts is not None and parts not in judged:
                judged.add(parts)
                yield from _parts(parts, file, judged)
        elif given.kind is not None:
            yield Problem(
                given.value.at,
                f"a Switch decides by a SwitchCondition, and {given.kind} does not work in its place: "
                "write SwitchCondition(Branch(…), Default(…))",
            )
    for workflow in file.workflows:
        yield from _parameters(workflow, file)


def _parts(parts: Call, file: File, judged: set[Call]) -> Iterator[Problem]:
    certain = not parts.splat
    defaults = 0
    for each in parts.arguments:
        if each.given in _BRANCHES:
            call = file.built_by(each.value)
            if call is not None and call not in judged and not file.may_set(call, "task", "exp"):
                judged.add(call)
                yield from _branch(call)
            defaults += each.given == "Default"
            if each.given == "Default" and defaults == 2:
                yield Problem(
                    each.value.at,
                    "a SwitchCondition takes one Default, and submit() refuses this second one: "
                    "make it a Branch with a condition, or take it out",
                )
        elif each.kind is not None and each.given != "SwitchBranch":
            certain = False
            yield Problem(
                each.value.at,
                f"a SwitchCondition takes Branch and Default, and submit() refuses {each.kind}: "
                "write Branch(condition=…, task=…) or Default(task=…)",
            )
        else:
            certain = False
    if certain and not defaults:
        yield Problem(
            parts.at,
            "this SwitchCondition has no Default, so its Switch deploys and then fails when it runs: "
            f"add {'an item with a task and no condition' if parts.in_yaml else 'Default(task=…)'}",
        )


def _branch(call: Call) -> Iterator[Problem]:
    condition, task = call.argument("condition"), call.argument("task")
    if condition is not None and condition.given in ANY_TASK:
        yield Problem(
            condition.value.at,
            f"the condition of a Branch is a text, and here is {condition.kind}, which stops the file with an error: "
            "write Branch(condition=…, task=…)",
        )
    elif task is not None and task.given not in ANY_TASK and task.kind is not None:
        yield Problem(
            task.value.at,
            f"a {call.callee} leads to a task, and {task.kind} stops the file with an error: give it the task itself",
        )
    elif condition is not None and condition.value.known and condition.value.raw in ("", None):
        yield Problem(
            condition.value.at,
            "a Branch without a condition deploys, and its Switch fails when it runs: "
            f"write a condition like ${{name}} > 1, or {'no condition' if call.in_yaml else 'Default(task=…)'}",
        )


def _parameters(workflow: Workflow, file: File) -> Iterator[Problem]:
    switch = next((task for task in workflow.tasks if task.kind == "Switch"), None)
    if switch is None or workflow.may_hold_more or not (workflow.complete and workflow.is_submitted):
        return
    param = workflow.call.argument("param")
    if workflow.call.splat or (param is not None and not _is_none(param)):
        return
    if workflow.changes_any("param", "_param", "add_in", "add_out"):
        return
    calls = [task.call for task in workflow.tasks]
    if any(call.splat or any(call.argument(name) for name in _PARAMETERS) for call in calls):
        return
    if any(word in file.source.text for word in ("add_in", "add_out", "_params[", "_params.")):
        return
    yield Problem(
        switch.at,
        f"{workflow.label} has a Switch and no parameters, and submit() refuses that: "
        f"add {workflow.call.spelled('param', '{…}')} to the workflow, with what the conditions compare",
    )


def _is_none(argument: Argument) -> bool:
    return argument.value.known and argument.value.raw is None
