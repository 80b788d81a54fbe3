"""What the project rules need to know of each file: facts, small enough to be kept between runs.

The facts of a file are lists, texts and numbers only, as JSON has them:

    [definitions, others, hides]
    definition  [place, project, name, names of all its tasks or null, targets]
    target      [place, kind, project, name, task or null, its place, waits]
    other       [project or null, name or null]
    place       [line, column, end line, end column]

`others` are the workflows that the file may submit, but not for certain; `hides` says that there may be even more.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Location
from pydolphin_lint.model import WORKFLOW_CLASSES, Definition, Project, PythonFile, Target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from pydolphin_lint.engine import Checked
    from pydolphin_lint.model import File, Workflow
    from pydolphin_lint.source import Source

    Facts = list[Any]

#: What a file without any workflow says.
NOTHING: Facts = [[], [], False]
#: What a file says that cannot be read: there may be anything in it.
UNREADABLE: Facts = [[], [], True]
_TEMPLATE_MARKS = (b"{{", b"{%")


def facts(source: Source, checked: Checked) -> Facts:
    """What the other files of the repository are compared with a file for."""
    if checked.file is not None:
        return _facts(checked.file)
    # It is broken, or a template that becomes workflows, or somebody else's.
    hides = bool(checked.diagnostics) or (source.is_yaml and any(mark in source.data for mark in _TEMPLATE_MARKS))
    return UNREADABLE if hides else NOTHING


def _facts(file: File) -> Facts:
    if file.is_test:
        return NOTHING
    definitions: list[Facts] = []
    others: list[list[str | None]] = []
    for workflow in file.workflows:
        identity = workflow.identity
        is_renamed = workflow.changes_any("name", "project")
        is_certain = identity is not None and workflow.always_deployed and workflow.is_submitted
        if identity is not None and is_certain:
            targets = [_target(target) for _, target in file.targets(workflow)]
            definitions.append([_place(workflow.name.at), *identity, _tasks(workflow), targets])
        if is_renamed:
            others.append([None, None])
        elif not is_certain:
            name = workflow.name.text
            others.append([workflow.project.text, None if name is None else name.strip()])
    hides = isinstance(file, PythonFile) and _hides(file)
    return [definitions, others, hides] if definitions or others or hides else NOTHING


def _place(at: Location) -> Facts:
    return [at.line, at.column, at.end_line, at.end_column]


def _tasks(workflow: Workflow) -> list[str] | None:
    """The names of all tasks of a workflow; None if there may be others."""
    if not workflow.complete or workflow.may_hold_more or workflow.changes_any("name"):
        return None
    names = [task.name.text for task in workflow.tasks]
    known = [name for name in names if name is not None]
    return known if len(known) == len(names) else None


def _target(target: Target) -> Facts:
    places = _place(target.at), _place(target.task_at)
    return [places[0], target.kind, target.project, target.name, target.task, places[1], target.waits]


def _hides(file: PythonFile) -> bool:
    """Whether workflows may be built that nobody sees, by means of this file."""
    built = sum(call.callee in WORKFLOW_CLASSES for call in file.calls)
    if file.lends_class or (not built and any(_is_class(each.name, each.module) for each in file.imports)):
        return True
    # It may come from another module, or stand in a text of which a program is made.
    return sum(_calls(file.source.text, name) for name in WORKFLOW_CLASSES) > built


def _is_class(name: str | None, module: str) -> bool:
    return module.startswith("pydolphinscheduler.core") and name in (*WORKFLOW_CLASSES, "*")


def _calls(text: str, name: str) -> int:
    """How often a text has a name with a parenthesis behind it."""
    found, at = 0, text.find(name + "(")
    while at >= 0:
        found += not (text[at - 1 : at].isidentifier() or text[at - 1 : at].isdigit())
        at = text.find(name + "(", at + 1)
    return found


def project(files: Iterable[File], *, whole: bool = False) -> Project:
    """The project that these files make up; `whole` if there certainly are no others."""
    return joined(((file.source.path, _facts(file)) for file in files), whole=whole)


def joined(
    found: Iterable[tuple[str, Facts]],
    *,
    whole: bool = False,
    external: tuple[str, ...] = (),
    is_imported: Callable[[str], bool] = lambda path: False,
) -> Project:
    """The project that files make up, by their paths and facts. The rest is as in Project."""
    definitions = []
    others: dict[tuple[str | None, str | None], None] = {}
    for path, (certain, uncertain, hides) in found:
        whole = whole and not hides
        others.update(dict.fromkeys((project, name) for project, name in uncertain))
        for place, project, name, tasks, targets in certain:
            definitions.append(
                Definition(
                    path,
                    Location(*place),
                    project,
                    name,
                    tasks=None if tasks is None else tuple(tasks),
                    targets=tuple(
                        Target(Location(*at), kind, to, needed, task=task, task_at=Location(*task_at), waits=waits)
                        for at, kind, to, needed, task, task_at, waits in targets
                    ),
                )
            )
    definitions.sort(key=lambda each: (each.path, each.at.line, each.at.column))
    return Project(tuple(definitions), others=tuple(others), whole=whole, external=external, is_imported=is_imported)
