"""What the project rules need to know of each file: facts, small enough to be kept between runs.

The facts of a file are lists, texts and numbers only, as JSON has them:

    [definitions, others, hides]
    definition  [place, project, name, names of all its tasks or null, targets]
    target      [place, kind, project, name, task or null, its place, waits]
    other       [project or null, name or null]
    place       [line, column, end line, end column]

`others` are the workflows that the file may submit, but not for certain; `hides` says that there may be even more.

They are kept in one file, by what git says of each file of the repository, and may come from anywhere: what has not the
shape that it must have raises one of DAMAGED, and then all of it is worth nothing.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Location
from pydolphin_lint.model import WORKFLOW_CLASSES, Definition, Project, PythonFile, Target
from pydolphin_lint.source import Language, names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence
    from typing import Any, Final

    from pydolphin_lint.engine import Checked
    from pydolphin_lint.model import File, Workflow
    from pydolphin_lint.source import Source

    Facts = list[Any]
    #: What comes first, and the facts, perhaps as JSON still.
    Told = tuple[bytes, bytes, bytes | Facts]

#: What a file without any workflow says.
NOTHING: Facts = [[], [], False]
#: What a file says that cannot be read: there may be anything in it.
UNREADABLE: Facts = [[], [], True]
#: What comes of reading an index that somebody has damaged.
DAMAGED = (AttributeError, IndexError, KeyError, RecursionError, StopIteration, TypeError, ValueError)
#: An empty line before the first, which no name makes.
_HIDES = b"\n"
#: The length of a checksum with its line end.
_CHECKSUM = 9
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
    if file.is_test and _is_named_test(file.source.path):
        return NOTHING
    definitions: list[Facts] = []
    others: list[list[str | None]] = []
    for workflow in file.workflows:
        identity = workflow.identity
        is_renamed = workflow.changes_any("name", "project")
        is_certain = workflow.always_deployed and workflow.is_submitted and not file.is_test
        if is_certain and identity is not None:
            targets = [_target(target) for _, target in file.targets(workflow)]
            definitions.append([_place(workflow.name.at), *identity, _tasks(workflow), targets])
        if is_renamed:
            others.append([None, None])
        elif not is_certain or identity is None:
            name = workflow.name.text
            others.append([workflow.project.text, None if name is None else name.strip()])
    hides = isinstance(file, PythonFile) and _hides(file)
    return [definitions, others, hides] if definitions or others or hides else NOTHING


def _is_named_test(path: str) -> bool:
    """Whether a path says that nobody deploys what is in it."""
    *folders, name = names(path)
    is_test = name.startswith("test_") or name.endswith("_test.py") or name == "conftest.py"
    return is_test or "tests" in folders or "test" in folders


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


def told(facts: Facts) -> Told:
    """The facts of a file with what comes first: the workflows that it defines, and those that these need.

    These are lines like `project<tab>name`. An empty one stands before the first if the file hides any.
    """
    definitions, _, hides = facts
    defined = [_key(project, name) for _, project, name, _, _ in definitions]
    needed = [_key(target[2], target[3]) for definition in definitions for target in definition[4]]
    return (_HIDES if hides else b"") + b"\n".join(defined), b"\n".join(needed), facts


def hides(one: Told) -> bool:
    """Whether a file may define what it does not say."""
    return one[0].startswith(_HIDES)


def _key(project: str, name: str) -> bytes:
    return f"{project}\t{name}".encode("utf-8", "surrogatepass").replace(b"\0", b"\1")


def _facts_of(one: Told) -> Facts:
    return _scanned(one[2]) if isinstance(one[2], bytes) else one[2]


def taken_twice(found: Sequence[Told], *, whole: bool) -> set[bytes] | None:
    """What several workflows are called, if the project rules can find nothing else; None if they may find anything.

    This is much faster than asking the rules, which need not be asked where nothing is taken twice. `whole` is as in
    Project. Raises one of DAMAGED.
    """
    lines = b"\n".join([one[0] for one in found if one[0]])
    keys = lines.split(b"\n") if lines else []
    if b"" in keys:
        whole = False
        keys = [key for key in keys if key]
    where = set(keys)
    twice: set[bytes] = set()
    if len(where) < len(keys):
        once: set[bytes] = set()
        for key in keys:
            (twice if key in once else once).add(key)
    needed = set(b"\n".join([one[1] for one in found if one[1]]).split(b"\n"))
    needed.discard(b"")
    if not needed.isdisjoint(twice):
        return None
    if whole and not where.issuperset(needed):
        projects = {key.partition(b"\t")[0] for key in where}
        if any(key.partition(b"\t")[0] in projects for key in needed - where):
            return None
    if where.isdisjoint(needed):
        return twice
    inside = [one for one in found if one[1] and not where.isdisjoint(one[1].split(b"\n"))]
    return None if _may_find_inside(found, inside, where, whole=whole) else twice


def defines(one: Told, keys: set[bytes]) -> bool:
    """Whether a file certainly has a workflow that is called like one of these."""
    return not keys.isdisjoint(one[0].split(b"\n"))


def _may_find_inside(found: Sequence[Told], inside: Iterable[Told], where: set[bytes], *, whole: bool) -> bool:
    """The same for those that need workflows which are defined here."""
    tasks: dict[bytes, list[str] | None] = {}
    asked: list[tuple[bytes, str]] = []
    waits: dict[bytes, list[bytes]] = {}
    for one in inside:
        for _, project, name, _, targets in _facts_of(one)[0]:
            for _, _, to, needed, task, _, must_wait in targets:
                key = _key(to, needed)
                if task and whole and key in where:
                    asked.append((key, task))
                if must_wait and key in where:
                    waits.setdefault(_key(project, name), []).append(key)
    if asked:
        wanted = {key for key, _ in asked}
        for one in found:
            if not wanted.isdisjoint(one[0].split(b"\n")):
                tasks |= {_key(project, name): names for _, project, name, names, _ in _facts_of(one)[0]}
    for key, task in asked:
        names = tasks.get(key)
        if names is not None and task not in names:
            return True
    return bool(waits) and _has_circle(waits)


def _has_circle(waits: dict[bytes, list[bytes]]) -> bool:
    from graphlib import CycleError, TopologicalSorter

    try:
        TopologicalSorter(waits).prepare()
    except CycleError:
        return True
    return False


def project(files: Iterable[File], *, whole: bool = False) -> Project:
    """The project that these files make up; `whole` if there certainly are no others."""
    return joined(((file.source.path, told(_facts(file))) for file in files), whole=whole)


def joined(
    found: Iterable[tuple[str, Told]],
    *,
    whole: bool = False,
    external: tuple[str, ...] = (),
    is_imported: Callable[[str], bool] = lambda path: False,
) -> Project:
    """The project that files make up, by their paths and facts. The rest is as in Project."""
    definitions = []
    others: dict[tuple[str | None, str | None], None] = {}
    for path, one in found:
        certain, uncertain, hides = _facts_of(one)
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
    """What is known of files: git's entry of each that says something → that, and the entries of all others."""

    __slots__ = ("empty", "told")

    def __init__(self, known: dict[bytes, Told] | None = None, empty: set[bytes] | None = None) -> None:
        self.told: Final = {} if known is None else known
        self.empty: Final = set() if empty is None else empty

    def learn(self, entry: bytes, facts: Facts) -> None:
        """Takes in the facts of a file."""
        if facts == NOTHING:
            self.empty.add(entry)
        else:
            self.told[entry] = told(facts)

    def only(self, entries: Container[bytes]) -> Index:
        """The same for these entries only."""
        known = {entry: one for entry, one in self.told.items() if entry in entries}
        return Index(known, {entry for entry in self.empty if entry in entries})

    def __len__(self) -> int:
        return len(self.told) + len(self.empty)


def dump(index: Index, made_by: str) -> bytes:
    """An index as the content of a file; `made_by` names all that facts depend on beside what they are about.

    Behind a line with that and one with a checksum come, between zeros, the entries that say nothing, an empty one, and
    four fields for each of the others: the entry, what comes first (see `told`) and its facts as JSON.
    """
    from zlib import crc32

    fields = [*index.empty, b""]
    for entry, (defined, needed, facts) in index.told.items():
        fields += (entry, defined, needed, facts if isinstance(facts, bytes) else _written(facts))
    content = b"\0".join(fields)
    return b"%s\n%08x\n%s" % (made_by.encode(), crc32(content), content)


def load(data: bytes, made_by: str) -> Index:
    """The index in the content of a file; an empty one if that is damaged, or made by anything else."""
    from zlib import crc32

    head = b"%s\n" % made_by.encode()
    start = len(head) + _CHECKSUM
    content = data[start:]
    if not data.startswith(head) or data[len(head) : start] != b"%08x\n" % crc32(content):
        return Index()
    fields = content.split(b"\0")
    first = fields.index(b"") + 1 if b"" in fields else len(fields)
    empty = set(fields[: first - 1])
    del fields[:first]
    if len(fields) % 4:
        return Index()
    return Index(dict(zip(fields[::4], zip(fields[1::4], fields[2::4], fields[3::4], strict=True), strict=True)), empty)


def _scanned(text: bytes) -> Any:
    """What a piece of JSON says. Raises one of DAMAGED."""
    return _json()[0](text.decode(), 0)[0]


def _written(facts: Facts) -> bytes:
    """Facts as JSON, in ASCII and on one line."""
    return "".join(_json()[1](facts, 0)).encode()


def _json() -> tuple[Callable[[str, int], tuple[Any, int]], Callable[[Facts, int], Iterable[str]]]:
    """What reads JSON, and what writes it: the fast parts of its package alone, for the rest takes longer to load."""
    if not _ways:
        try:
            from _json import encode_basestring_ascii, make_encoder, make_scanner

            made = make_encoder(None, None, encode_basestring_ascii, None, ":", ",", False, False, True)  # type: ignore[arg-type]
            _ways.append((make_scanner(_Scanning), made))  # type: ignore[arg-type]
        except (AttributeError, ImportError, TypeError):
            from json import JSONDecoder, dumps

            _ways.append((JSONDecoder().raw_decode, lambda facts, _: (dumps(facts, separators=(",", ":")),)))
    return _ways[0]


_ways: list[tuple[Callable[[str, int], tuple[Any, int]], Callable[[Facts, int], Iterable[str]]]] = []


class _Scanning:
    """What the scanner asks for."""

    strict = True
    object_hook = object_pairs_hook = parse_constant = None
    parse_float = float
    parse_int = int
