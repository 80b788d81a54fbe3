"""What the project rules need to know of each file: facts, small enough to be kept between runs.

The facts of a file are lists, texts and numbers only, as JSON has them:

    [definitions, others, hides]
    definition  [place, project, name, names of all its tasks or null, targets]
    target      [place, kind, project, name, task or null, its place, waits]
    other       [project or null, name or null]
    place       [line, column, end line, end column]

`others` are the workflows that the file may submit, but not for certain; `hides` says that there may be even more.

They are kept in one document, by the id that git has for a file's content, and may come from anywhere: what has not the
shape that it must have raises one of DAMAGED, and then they are worth nothing.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Location
from pydolphin_lint.model import WORKFLOW_CLASSES, Definition, Project, PythonFile, Target
from pydolphin_lint.source import Language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable
    from typing import Any, Final

    from pydolphin_lint.engine import Checked
    from pydolphin_lint.model import File, Workflow
    from pydolphin_lint.source import Source

    Facts = list[Any]

#: What a file without any workflow says.
NOTHING: Facts = [[], [], False]
#: What a file says that cannot be read: there may be anything in it.
UNREADABLE: Facts = [[], [], True]
#: What comes of reading an index that somebody has damaged.
DAMAGED = (AttributeError, IndexError, KeyError, RecursionError, StopIteration, TypeError, ValueError)
_TEMPLATE_MARKS = (b"{{", b"{%")


def facts(source: Source, checked: Checked) -> Facts:
    """What the other files of the repository are compared with a file for."""
    if checked.file is not None:
        return _facts(checked.file)
    # It is broken, or a template that becomes workflows, or somebody else's.
    hides = bool(checked.diagnostics) or (source.is_yaml and any(mark in source.data for mark in _TEMPLATE_MARKS))
    return UNREADABLE if hides else NOTHING


def facts_of_another(source: Source) -> Facts:
    """What there is to know of a file that never names the SDK: it may have the class of workflows from elsewhere."""
    is_python = source.language == Language.PYTHON
    may_build = is_python and any(_calls(source.data, name.encode()) for name in WORKFLOW_CLASSES)
    return UNREADABLE if may_build else NOTHING


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
    return sum(_calls(file.source.data, name.encode()) for name in WORKFLOW_CLASSES) > built


def _is_class(name: str | None, module: str) -> bool:
    return module.startswith("pydolphinscheduler.core") and name in (*WORKFLOW_CLASSES, "*")


def _calls(data: bytes, name: bytes) -> int:
    """How often a file has a name with a parenthesis behind it."""
    found, at = 0, data.find(name + b"(")
    while at >= 0:
        before = data[max(at - 1, 0) : at]
        found += not (before.isalnum() or before == b"_")
        at = data.find(name + b"(", at + 1)
    return found


def may_find(found: Iterable[tuple[str, Facts]], *, whole: bool) -> bool:
    """Whether a project rule could find anything, or may have to think about it; `whole` is as in Project.

    This is much faster than asking the rules. Raises one of DAMAGED.
    """
    where: dict[str, Facts] = {}
    needed = []
    count = 0
    for _, (definitions, _, hides) in found:
        if hides:
            whole = False
        for definition in definitions:
            _, project, name, _, targets = definition
            key = project + "/" + name
            where[key] = definition
            count += 1
            if targets:
                needed.append((key, targets))
    if len(where) < count:
        return True
    projects = {definition[1] for definition in where.values()} if needed else ()
    waits: dict[str, list[str]] = {}
    for key, targets in needed:
        for _, _, project, name, task, _, must_wait in targets:
            target = project + "/" + name
            if target not in where:
                if whole and project in projects:
                    return True
                continue
            tasks = where[target][3]
            if whole and task and tasks is not None and task not in tasks:
                return True
            if must_wait:
                waits.setdefault(key, []).append(target)
    return bool(waits) and _has_circle(waits)


def _has_circle(waits: dict[str, list[str]]) -> bool:
    from graphlib import CycleError, TopologicalSorter

    try:
        TopologicalSorter(waits).prepare()
    except CycleError:
        return True
    return False


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
        others.update(dict.fromkeys((_text(project), _text(name)) for project, name in uncertain))
        definitions += [_definition(path, each) for each in certain]
    definitions.sort(key=lambda each: (each.path, each.at.line, each.at.column))
    return Project(tuple(definitions), others=tuple(others), whole=whole, external=external, is_imported=is_imported)


def _definition(path: str, given: Facts) -> Definition:
    place, project, name, tasks, targets = given
    return Definition(
        path,
        _location(place),
        _known(project),
        _known(name),
        tasks=None if tasks is None else tuple(map(_known, tasks)),
        targets=tuple(
            Target(
                _location(at),
                _known(kind),
                _known(to),
                _known(needed),
                task=_text(task),
                task_at=_location(task_at),
                waits=bool(waits),
            )
            for at, kind, to, needed, task, task_at, waits in targets
        ),
    )


def _location(given: Facts) -> Location:
    line, column, end_line, end_column = given
    if not all(type(number) is int and number > 0 for number in given):
        raise ValueError(given)
    return Location(line, column, end_line, end_column)


def _known(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError(given)
    return given


def _text(given: object) -> str | None:
    return None if given is None else _known(given)


class Index:
    """The facts of files by the id of what stands in them, and the ids of those that have none.

    An id is that of git, with a mark for what else of a file decides about its facts: see `id_of`.
    """

    __slots__ = ("empty", "facts")

    def __init__(self, facts: dict[str, Facts] | None = None, empty: set[str] | None = None) -> None:
        self.facts: Final = {} if facts is None else facts
        self.empty: Final = set() if empty is None else empty

    def learn(self, name: str, facts: Facts) -> None:
        """Takes in the facts of a file."""
        if facts == NOTHING:
            self.empty.add(name)
        else:
            self.facts[name] = facts

    def only(self, names: Container[str]) -> Index:
        """The same for these ids only."""
        facts = {name: facts for name, facts in self.facts.items() if name in names}
        return Index(facts, {name for name in self.empty if name in names})

    def __len__(self) -> int:
        return len(self.facts) + len(self.empty)


def id_of(path: str, blob: str) -> str:
    """The name under which an index has the facts of a file: the same text may be Python or YAML, or a test."""
    if path.endswith(".py"):
        return blob + "t" if "test" in path else blob
    return blob + ("y" if path.endswith((".yaml", ".yml")) else "s")


def dump(index: Index, made_by: str) -> bytes:
    """An index as a document; `made_by` names all that facts depend on beside the file."""
    from json import dumps
    from zlib import crc32

    document = {"facts": index.facts, "empty": " ".join(sorted(index.empty))}
    text = dumps(document, separators=(",", ":")).encode()
    return b"%s\n%08x\n%s" % (made_by.encode(), crc32(text), text)


def load(data: bytes, made_by: str) -> Index:
    """The index that a document holds; an empty one if it is damaged, or made by anything else."""
    from zlib import crc32

    head, _, rest = data.partition(b"\n")
    checksum, _, text = rest.partition(b"\n")
    if head != made_by.encode() or checksum != b"%08x" % crc32(text):
        return Index()
    try:
        document = _scan(text.decode())
        facts, empty = document["facts"], document["empty"]
        if isinstance(facts, dict):
            return Index(facts, set(empty.split(" ")) - {""})
    except DAMAGED:
        pass
    return Index()


def _scan(text: str) -> Any:
    try:
        # The scanner alone: the rest of its package loads slower than it reads.
        from _json import make_scanner

        scan = make_scanner(_Scanning)  # type: ignore[arg-type]
    except (AttributeError, ImportError, TypeError):
        from json import loads

        return loads(text)
    return scan(text, 0)[0]


class _Scanning:
    """What the scanner asks for."""

    strict = True
    object_hook = object_pairs_hook = parse_constant = None
    parse_float = float
    parse_int = int
