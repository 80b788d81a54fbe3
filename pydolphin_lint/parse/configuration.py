"""Files that set the SDK's settings and build no workflow → model: shell, `.env`, any YAML, the SDK's `config.yaml`."""

from __future__ import annotations

from pydolphin_lint.diagnostic import Location
from pydolphin_lint.model import Place, Setting, SettingsFile, Value
from pydolphin_lint.parse.environment import Line, has_unknown, in_dotenv, in_shell
from pydolphin_lint.parse.nodes import MAPPING, SCALAR, SEQUENCE, YamlError, documents
from pydolphin_lint.parse.settings import of_key, of_variable
from pydolphin_lint.sdk.settings import KEYS
from pydolphin_lint.source import CONFIG_PATH, Language, names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Final

    from pydolphin_lint.parse.environment import Assignment
    from pydolphin_lint.parse.nodes import Node
    from pydolphin_lint.sdk.catalog import Sdk
    from pydolphin_lint.source import Source

_PREFIX = "PYDS_"
_NOWHERE = Place()
#: Folders of tests, and parts of the names of files that are there to be copied.
_TEST_FOLDERS = frozenset({"fixtures", "test", "testdata", "testing", "tests"})
_EXAMPLES = frozenset({"dist", "example", "examples", "sample", "template", "test", "tpl"})
#: Parts of the keys under which a name has not the secret itself but what leads to it, or it is encrypted.
_ELSEWHERE = ("encrypted", "parameter-store", "secret", "vault")
#: Keys whose texts are for people, or conditions.
_PROSE = frozenset(
    {"body", "comment", "desc", "description", "doc", "docs", "documentation", "example", "examples", "help", "if",
     "message", "msg", "name", "note", "notes", "readme", "summary", "title", "when"}
)  # fmt: skip
_TEXTS = (".md", ".py", ".rst", ".txt")
_GATEWAY, _DEFAULT = "java_gateway", "default"


def read(source: Source, sdk: Sdk) -> SettingsFile:
    """The settings of a file. One that is no YAML although its name says so has none: it may be a template of some."""
    settings: list[Setting] = []
    found: frozenset[str] | None = None
    at: Location | None = None
    if source.language == Language.YAML:
        try:
            roots = documents(source.text)
        except YamlError:
            roots = None
        if roots is not None and _is_config(source.path, roots):
            found = frozenset()
            for root in roots:
                pairs = dict(_flatten(root, ""))
                found = frozenset(pairs)
                at = pairs[next(iter(pairs))][0].at if pairs else None
                settings = list(_in_config(pairs))
        elif roots is not None:
            reader = _Reader(source)
            for root in roots:
                reader.walk(root, "")
            settings = reader.found
    else:
        lines = [Line(number, text) for number, text in enumerate(source.lines, 1)]
        settings = [_setting(each) for each in (in_dotenv if source.language == Language.DOTENV else in_shell)(lines)]
    return SettingsFile(
        source,
        sdk,
        settings=tuple(settings),
        settings_read=_read_again(source, settings),
        is_test=_is_test(source.path),
        keys=found,
        at=at,
    )


def _setting(assignment: Assignment) -> Setting:
    at, value = assignment.at, assignment.value
    written = Value(at, value, known=value is not None, literal=value is not None)
    return Setting(at, assignment.name, written, form=Setting.VARIABLE, place=_NOWHERE)


def _is_test(path: str) -> bool:
    *folders, name = names(path.lower())
    words = name.replace("-", ".").replace("_", ".").split(".")
    return not _TEST_FOLDERS.isdisjoint(folders) or not _EXAMPLES.isdisjoint(words)


def _read_again(source: Source, settings: Iterable[Setting]) -> frozenset[str]:
    """The variables that a file speaks of more often than it sets them: it, or what it starts, may read them itself."""
    times: dict[str, int] = {}
    for each in settings:
        if each.form == Setting.VARIABLE:
            times[each.name] = times.get(each.name, 0) + 1
    text = source.text if times else ""
    return frozenset(name for name, number in times.items() if _count(text, _PREFIX + name) > number)


def _count(text: str, name: str) -> int:
    count = 0
    index = text.find(name)
    while index >= 0:
        behind = text[index + len(name) : index + len(name) + 1]
        count += not (behind.isalnum() or behind == "_")
        index = text.find(name, index + 1)
    return count


def _is_config(path: str, roots: list[Node]) -> bool:
    """Whether this is certainly the SDK's configuration, by its place or by its keys."""
    by_place = tuple(names(path)[-2:]) == CONFIG_PATH
    if len(roots) != 1 or (roots[0].kind == SCALAR and roots[0].text == ""):
        return by_place and len(roots) < 2
    root = roots[0]
    if root.kind != MAPPING:
        return False
    written = dict(_flatten(root, ""))
    ours = [key for key in KEYS if key in written]
    if by_place:
        return bool(ours) or _GATEWAY in written
    of_gateway = [key for key in ours if key.startswith(_GATEWAY)]
    if not of_gateway:
        return False
    # Other programs have a gateway of Java as well, but not beside these defaults, nor alone in a file.
    inner = {_GATEWAY, _DEFAULT, f"{_DEFAULT}.user", f"{_DEFAULT}.workflow"}
    return len(of_gateway) < len(ours) or all(key in inner or key in ours for key in written)


def _flatten(node: Node, path: str) -> Iterator[tuple[str, tuple[Node, Node]]]:
    """The keys of mappings in mappings, as paths with dots, and the pairs that they belong to."""
    for key, value in node.pairs:
        if key.kind == SCALAR:
            inner = f"{path}.{key.text}" if path else key.text
            yield inner, (key, value)
            if value.kind == MAPPING:
                yield from _flatten(value, inner)


def _in_config(pairs: dict[str, tuple[Node, Node]]) -> Iterator[Setting]:
    for path in KEYS:
        name = of_key(path)
        if path in pairs and name is not None:
            key, value = pairs[path]
            known = value.kind == SCALAR and value.known
            written = Value(value.at, value.value if known else None, known=known, literal=known)
            yield Setting(_place(key, value), name, written, form=Setting.KEY, place=_NOWHERE)


def _place(key: Node, value: Node, *, apart: bool = False) -> Location:
    """Both, if they stand on one line and not `apart`; else the value, unless there is none or it is a block."""
    if value.is_empty or value.kind != SCALAR or value.style in ("|", ">"):
        return key.at
    if apart or key.at.line != value.at.end_line:
        return value.at
    return Location(*key.at.start, value.at.end_line, value.at.end_column)


class _Reader:
    """Looks for the SDK's variables in any YAML: as keys, as names beside a value, and in commands."""

    def __init__(self, source: Source) -> None:
        self._source: Final = source
        self._seen: Final[set[int]] = set()
        self.found: Final[list[Setting]] = []

    def walk(self, node: Node, key: str) -> None:
        """A node and all below it, which are never deeper than Python goes; `key` is the one that it stands under."""
        if id(node) in self._seen:
            return
        self._seen.add(id(node))
        if node.kind == SEQUENCE:
            for item in node.items:
                self.walk(item, key)
        elif node.kind == MAPPING:
            self._mapping(node)
        elif _PREFIX in node.text and "=" in node.text and key not in _PROSE and not key.endswith(_TEXTS):
            self._command(node)

    def _mapping(self, node: Node) -> None:
        name = node.get("name")
        if name is not None and name.kind == SCALAR:
            self._variable(name, node.get("value"), apart=True)
        for key, value in node.pairs[: node.own]:
            lower = key.text.lower()
            if any(each in lower for each in _ELSEWHERE) and of_variable(key.text) is None:
                continue
            if value.kind == MAPPING:
                # GitLab writes a description beside the value.
                self._variable(key, value.get("value"), apart=True)
            else:
                self._variable(key, value)
            self.walk(value, lower)

    def _variable(self, key: Node, value: Node | None, *, apart: bool = False) -> None:
        name = of_variable(key.text)
        if name is None or not key.text.isidentifier() or value is None or value.kind != SCALAR:
            return
        # Whatever its type in YAML is, a variable holds its text.
        known = value.known and not has_unknown(value.text)
        written = Value(value.at, value.text if known else None, known=known, literal=known)
        at = _place(key, value, apart=apart)
        self.found.append(
            Setting(at, name, written, form=Setting.VARIABLE, place=_NOWHERE, key=Value(key.at, key.text))
        )

    def _command(self, node: Node) -> None:
        """A text that may be a command, or several; Compose writes its variables like that too."""
        at, source = node.at, self._source
        if node.style == "|":
            # Its text is without the indentation, line by line.
            texts = enumerate(node.text.split("\n"), at.line + 1)
            lines = [Line(number, text, max(len(source.line(number)) - len(text), 0) + 1) for number, text in texts]
        elif node.style == ">":
            lines = [Line(number, source.line(number)) for number in range(at.line + 1, at.end_line + 1)]
        elif at.line == at.end_line:
            quote = len(node.style)
            text = source.line(at.line)[at.column - 1 + quote : at.end_column - 1 - quote]
            if text != node.text:
                # There are escapes in it: what it says is known, but not where.
                for each in in_shell([Line(at.line, node.text)]):
                    value = _setting(each).value
                    self.found.append(Setting(at, each.name, value, form=Setting.VARIABLE, place=_NOWHERE))
                return
            lines = [Line(at.line, text, at.column + quote)]
        else:
            first = Line(at.line, source.line(at.line)[at.column - 1 + len(node.style) :], at.column + len(node.style))
            between = [Line(number, source.line(number)) for number in range(at.line + 1, at.end_line)]
            last = Line(at.end_line, source.line(at.end_line)[: at.end_column - 1 - len(node.style)])
            lines = [first, *between, last]
        self.found.extend(_setting(each) for each in in_shell(lines, folded=node.style != "|"))
