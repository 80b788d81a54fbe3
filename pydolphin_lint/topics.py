"""What there is in a file: a rule that is about nothing of that need not be loaded, nor asked.

Topics are the names of the SDK's classes that are called, of the arguments that they get, of the methods by which
workflows are submitted and started, `odd schedule` and the like for arguments without an everyday value, and what
follows here.
A topic may be there without need, but must be there whenever a rule about it has something to say.
"""

from __future__ import annotations

from pydolphin_lint.model import Attribute, PythonFile, YamlFile
from pydolphin_lint.sdk.classes import DEFAULT_TOKEN, INSIDE
from pydolphin_lint.sdk.moved import is_moved

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydolphin_lint.model import Call, File, Import, Value, Workflow
    from pydolphin_lint.sdk.catalog import Sdk

#: Those of its kinds of things of which the file has any.
_OF_ALL = ("orphans", "relations", "scripts", "settings")
_OF_PYTHON = (*_OF_ALL, "functions", "references", "slips", "strays", "uncopied")
_OF_YAML = (*_OF_ALL, "mentions", "misfits", "tokens")
#: An attribute is set, or something called that changes a task.
CHANGES = "changes"
#: An argument has a name that its class has no use for, or a deprecated one.
ODD_ARGUMENT = "odd argument"
#: An attribute is read or called that its class may not have.
ODD_ATTRIBUTE = "odd attribute"
#: An import of the SDK's that this version may not have there, or that has moved.
ODD_IMPORT = "odd import"
PUBLIC_TOKEN = "public token"
SEVERAL_WORKFLOWS = "several workflows"
#: Of some workflow: no act at all, one without parentheses, several of them; no task.
NO_ACT, UNCALLED_ACT, SEVERAL_ACTS, NO_TASK = "no act", "uncalled act", "several acts", "no task"


def _is_number(value: Value) -> bool:
    """A whole number of minutes, times, or the like."""
    return type(value.raw) is int and 0 < value.raw < 10_000


def _is_daily(value: Value) -> bool:
    """A schedule like `0 30 2 * * ? *`, or one for every hour or minute."""
    fields = value.raw.split(" ") if isinstance(value.raw, str) else ()
    if len(fields) != 7 or fields[3:] != ["*", "*", "?", "*"] or fields[0] != "0":
        return False
    minute, hour = fields[1:3]
    return (minute in _SIXTY or minute == "*") and ((hour in _SIXTY and int(hour) < 24) or hour == "*")


def _is_moment(value: Value) -> bool:
    """A time like `2026-01-31 06:00:00`."""
    text = value.raw
    if not isinstance(text, str) or len(text) != 19 or text[4::3] != "-- ::" or text[:2] != "20":
        return False
    year, month, day, hour, minute, second = text[2:4], text[5:7], text[8:10], text[11:13], text[14:16], text[17:19]
    if not (year + month + day + hour + minute + second).isdecimal() or not text.isascii():
        return False
    return "01" <= month <= "12" and "01" <= day <= "28" and hour < "24" and minute < "60" and second < "60"


def _is_one_of(*words: str) -> Callable[[Value], bool]:
    return lambda value: value.raw in words if isinstance(value.raw, str) else False


def _is_plain_mapping(value: Value) -> bool:
    return isinstance(value.raw, dict) and all(type(one) is str for one in value.raw.values())


_SIXTY = frozenset(map(str, range(60)))
#: Arguments → what tells that their value is one of which no rule has anything to say.
EVERYDAY: dict[str | None, Callable[[Value], bool]] = {
    "delay_time": _is_number,
    "end_time": _is_moment,
    "fail_retry_interval": _is_number,
    "fail_retry_times": _is_number,
    "param": _is_plain_mapping,
    "schedule": _is_daily,
    "start_time": _is_moment,
    "timeout": _is_number,
    "timeout_notify_strategy": _is_one_of("FAILED", "WARN", "WARNFAILED"),
    "timezone": _is_one_of("Asia/Shanghai", "UTC"),
    "warning_group_id": _is_number,
    "warning_type": _is_one_of("ALL", "FAILURE", "NONE", "SUCCESS"),
}


def topics(file: File) -> set[str | None]:
    """All topics of a file."""
    kinds = _OF_PYTHON if isinstance(file, PythonFile) else _OF_YAML if isinstance(file, YamlFile) else _OF_ALL
    found: set[str | None] = {kind for kind in kinds if getattr(file, kind)}
    # Most workflows and tasks are built by a call that is among those of the file.
    calls = {*file.calls, *(workflow.call for workflow in file.workflows), *(task.call for task in file.tasks)}
    _add_calls(calls, found)
    _add_workflows(file.workflows, found)
    for each in file.attributes:
        if each.how == Attribute.SET:
            found.add(CHANGES)
        elif each.target is not None and not (each.name in each.target.methods or each.name in each.target.attributes):
            found.add(ODD_ATTRIBUTE)
    if isinstance(file, PythonFile):
        _add_imports(file.imports, file.sdk, found)
    if DEFAULT_TOKEN.encode() in file.source.data:
        found.add(PUBLIC_TOKEN)
    return found


def _add_calls(calls: Iterable[Call], found: set[str | None]) -> None:
    for call in calls:
        found.add(call.callee)
        found.update(call.by_name)
        for name, argument in call.by_name.items():
            is_everyday = EVERYDAY.get(name)
            if is_everyday is not None and not is_everyday(argument.value):
                found.add(f"odd {name}")
        if call.target is not None and not call.target.usual.issuperset(call.by_name):
            found.add(ODD_ARGUMENT)


def _add_workflows(workflows: tuple[Workflow, ...], found: set[str | None]) -> None:
    if len(workflows) > 1:
        found.add(SEVERAL_WORKFLOWS)
    for workflow in workflows:
        acts = workflow.acts
        if not acts:
            found.add(NO_ACT)
        elif len(acts) > 1:
            found.add(SEVERAL_ACTS)
        for act in acts:
            found.add(act.method)
            if not act.called:
                found.add(UNCALLED_ACT)
        if not workflow.tasks:
            found.add(NO_TASK)
        if workflow.changes:
            found.add(CHANGES)


def _add_imports(imports: tuple[Import, ...], sdk: Sdk, found: set[str | None]) -> None:
    for one in imports:
        if one.module.startswith(INSIDE) and not is_moved(one.module, one.name):
            module = one.module[len(INSIDE) :]
            if one.name is None and module in sdk.modules:
                continue
            if one.name in (sdk.names(module) or ()):
                continue
        elif not one.module.startswith(INSIDE[:-1]):
            continue
        found.add(ODD_IMPORT)
