"""Finds in a file what a team's own rule describes. The only place that knows ast-grep."""

from __future__ import annotations

from pydolphin_lint.config import ConfigError
from pydolphin_lint.diagnostic import Edit, Problem
from pydolphin_lint.model import PythonFile
from pydolphin_lint.patterns.written import TASK, WORKFLOW, Written, variables
from pydolphin_lint.rule import Rule
from pydolphin_lint.sdk.classes import TASKS
from pydolphin_lint.source import Lines, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Final

#: What ast-grep puts in the place of `$` where a language cannot have it.
_STAND_IN = "µ"
#: Steps of ast-grep's reasons that say what our own message says.
_EMPTY_WORDS = (
    "Invalid Kind",
    "Parsing text matcher fails",
    "Rule contains invalid kind",
    "Rule contains invalid matches",
    "Rule contains invalid pattern",
    "Rule contains invalid regex",
    "`rule` is not",
    "`utils` is not",
)
#: A message quotes so many characters of what a variable stands for.
_LONGEST = 60


class Pattern:
    """A team's own rule. `rule` is what the engine gets: it looks at a PythonFile, or at the Source of a YAML file."""

    __slots__ = ("_compiled", "rule", "written")

    def __init__(self, written: Written) -> None:
        self.written: Final = written
        self._compiled = False
        python = written.language == "python"
        self.rule: Final = Rule(
            written.code,
            __name__,
            PythonFile if python else Source,
            self.check_python if python else self.check_yaml,
            level=written.level,
            name=written.name,
            page=_page(written),
            mends=written.fix is not None,
        )

    def compile(self) -> None:
        """Asks ast-grep whether it takes the rule. Raises ConfigError, which names the line, if not."""
        if self._compiled:
            return
        written = self.written
        empty = _root("", written.language)
        for line, key, value in written.atoms:
            where = f"{written.path}:{line}: this {key} cannot be used: "
            _guarded(where, lambda key=key, value=value: empty.find({"rule": {key: value}}))  # type: ignore[misc]
            if key == "pattern" and _is_broken(value, written.language):
                raise ConfigError(f"{where}it is no {written.language.capitalize()} that can be read by itself")
        where = f"{written.path}:{written.lines.get('rule', 1)}: this rule cannot be used: "
        _guarded(where, lambda: empty.find(written.config))
        self._compiled = True

    def check_python(self, file: PythonFile) -> Iterator[Problem]:
        """What is wrong in a Python file that concerns us."""
        self.compile()
        written = self.written
        if written.imports is not None and not _imports(file, written.imports):
            return
        calls = None
        if written.on is not None:
            calls = {_key(call.at) for call in file.calls if _is_meant(call.callee, written.on)}
            if not calls:
                return
        yield from self._problems(file.source, calls)

    def check_yaml(self, source: Source) -> Iterator[Problem]:
        """What is wrong in a YAML file."""
        self.compile()
        yield from self._problems(source, None)

    def _problems(self, source: Source, calls: set[tuple[int, int, int, int]] | None) -> Iterator[Problem]:
        view = _view(source, self.written.language)
        try:
            nodes = view.root.find_all(self.written.config)
        except BaseException as error:
            if _is_panic(error):
                raise RuntimeError(f"ast-grep gave up: {_cause(error)}") from None
            raise
        for node in nodes:
            if calls is not None and not view.belongs(node, calls):
                continue
            at = view.at(node)
            message = _told(self.written.message, node, view)
            text = None if self.written.fix is None else _mended(self.written.fix, node, view)
            yield Problem(at, message, edits=() if text is None else (Edit(at, text),))


class _View:
    """A file as ast-grep sees it: lines end with LF alone, so that both doors see the same."""

    def __init__(self, source: Source, language: str) -> None:
        self.source = source
        self.language = language
        self.text = "\n".join(source.lines)
        self.lines = Lines(self.text)
        self.root = _root(self.text, language)
        self.written: tuple[str, Lines] | None = None

    def at(self, node: Any) -> Any:
        reach = node.range()
        return self.lines.location(reach.start.index, reach.end.index)

    def original(self, nodes: list[Any], around: tuple[str, str] = ("", "")) -> str:
        """What stands in the file where these nodes stand, with the file's own line ends.

        The blanks to the bracket before or behind them belong to it where a template has that bracket `around` it.
        """
        start, end = nodes[0].range().start.index, nodes[-1].range().end.index
        before = len(self.text[:start].rstrip())
        if around[0] and self.text[before - 1 : before] == around[0]:
            start = before
        behind = len(self.text) - len(self.text[end:].lstrip())
        if around[1] and self.text[behind : behind + 1] == around[1]:
            end = behind
        if "\r" not in self.source.text:
            return self.text[start:end]
        if self.written is None:
            self.written = self.source.text, Lines(self.source.text)
        text, lines = self.written
        at = self.lines.location(start, end)
        return text[lines.offset(at.line, at.column) : lines.offset(at.end_line, at.end_column)]

    def belongs(self, node: Any, calls: set[tuple[int, int, int, int]]) -> bool:
        """Whether a match is one of these calls, or an argument of one, or the value of an argument."""
        if self.is_call(node, calls):
            return True
        around = node.parent()
        if around is not None and around.kind() == "keyword_argument":
            around = around.parent()
        return around is not None and around.kind() == "argument_list" and self.is_call(around.parent(), calls)

    def is_call(self, node: Any, calls: set[tuple[int, int, int, int]]) -> bool:
        function = node.field("function") if node is not None and node.kind() == "call" else None
        return function is not None and _key(self.at(function)) in calls

    def indent(self, node: Any) -> str:
        line = self.source.line(self.at(node).line)
        return line[: len(line) - len(line.lstrip(" \t"))]

    def line_end(self) -> str:
        text = self.source.text
        first = text.find("\n")
        if first > 0 and text[first - 1] == "\r":
            return "\r\n"
        return "\r" if first < 0 and "\r" in text else "\n"


#: The last file, for the rules that come after the first; one is enough, for files are checked one after another.
_views: list[_View] = []


def _view(source: Source, language: str) -> _View:
    if not _views or _views[0].source is not source or _views[0].language != language:
        _views[:] = [_View(source, language)]
    return _views[0]


def _root(text: str, language: str) -> Any:
    from ast_grep_py import SgRoot

    return SgRoot(text.encode("utf-8", "replace").decode(), language).root()


def _guarded(where: str, call: Callable[[], object]) -> None:
    """Asks ast-grep. It fails with many classes, and where it panics with one that is no Exception."""
    try:
        call()
    except Exception as error:
        raise ConfigError(where + _cause(error)) from None
    except BaseException as error:
        if _is_panic(error):
            raise ConfigError(where + _cause(error)) from None
        raise


def _is_panic(error: BaseException) -> bool:
    return type(error).__name__ == "PanicException"


def _cause(error: BaseException) -> str:
    """The reason that ast-grep gives, on one line: the innermost of its steps that say something."""
    text = str(error).partition("Stack backtrace:")[0]
    steps: list[str] = []
    for line in text.rpartition("Caused by:")[2].splitlines():
        number, _, rest = line.strip().partition(": ")
        if number.isdecimal():
            steps.append(rest)
        elif steps:
            steps[-1] += f" {line.strip()}"
        elif line.strip():
            steps.append(line.strip())
    steps = [step.rpartition("error: ")[2] for step in steps if not step.startswith(_EMPTY_WORDS)]
    reason = " ".join(" ".join(steps[-2:]).split())
    return reason.replace(_STAND_IN, "$") or type(error).__name__


def _is_broken(pattern: object, language: str) -> bool:
    """Whether a pattern cannot be read: ast-grep takes it, and never finds anything."""
    text = pattern["context"] if isinstance(pattern, dict) else pattern
    assert isinstance(text, str)
    if language == "python":
        text = text.replace("$", _STAND_IN)
    return _root(text, language).find({"rule": {"kind": "ERROR"}}) is not None


def _imports(file: PythonFile, module: str) -> bool:
    for each in file.imports:
        names = (each.module, f"{each.module}.{each.name}" if each.name else each.module)
        if any(name == module or name.startswith(f"{module}.") for name in names):
            return True
    return False


def _is_meant(callee: str, on: str) -> bool:
    if on == WORKFLOW:
        return callee == "Workflow"
    return callee in TASKS if on == TASK else callee == on


def _key(at: Any) -> tuple[int, int, int, int]:
    return at.line, at.column, at.end_line, at.end_column


def _told(template: str, node: Any, view: _View) -> str:
    """A message with what its variables stand for, on one line and none of it long; what is not bound stays."""
    parts: list[str] = []
    done = 0
    for name, start, end in variables(template):
        bound = _bound(template, name, start, node)
        text = template[start:end]
        if bound is not None:
            text = " ".join(view.original(bound).split()) if bound else ""
        parts += [template[done:start], text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"]
        done = end
    return "".join([*parts, template[done:]])


def _mended(template: str, node: Any, view: _View) -> str | None:
    """A fix with what its variables stand for; None if one of them is not bound here."""
    parts: list[str] = []
    done = 0
    for name, start, end in variables(template):
        bound = _bound(template, name, start, node)
        if bound is None:
            return None
        parts.append(_indented(template[done:start], node, view))
        done = end
        many = template.startswith("$$$", start)
        behind = template[end:].lstrip(" ")
        if not many or not behind.startswith(","):
            around = (template[start - 1 : start], template[end : end + 1]) if many else ("", "")
            parts.append(view.original(bound, around) if bound else "")
            continue
        parts.append(_with_comma(bound, template[start - 1 : start], view) if bound else "")
        done = len(template) - len(behind) + 1
        if not bound or bound[-1].kind() == "comment":
            done = len(template) - len(behind[1:].lstrip(" "))
    return "".join([*parts, _indented(template[done:], node, view)])


def _bound(template: str, name: str, start: int, node: Any) -> list[Any] | None:
    """The nodes that a variable stands for; None if it is not bound."""
    if template.startswith("$$$", start):
        found: list[Any] = node.get_multiple_matches(name)
        return found
    one = node.get_match(name)
    return None if one is None else [one]


def _with_comma(nodes: list[Any], before: str, view: _View) -> str:
    """What `$$$A,` becomes: one comma, also where one is there already, and a new line behind a comment."""
    text = view.original(nodes, (before, ""))
    last = max((index for index, each in enumerate(nodes) if each.kind() != "comment"), default=-1)
    head = view.original(nodes[: last + 1], (before, "")) if last >= 0 else ""
    comma = "" if last < 0 or nodes[last].kind() == "," else ","
    if last == len(nodes) - 1:
        return head + comma
    return head + comma + text[len(head) :] + view.line_end() + view.indent(nodes[-1])


def _indented(text: str, node: Any, view: _View) -> str:
    """A part of a template, its further lines as deep as the line that the match begins in."""
    return text if "\n" not in text else text.replace("\n", view.line_end() + view.indent(node))


def _page(written: Written) -> str:
    """What `explain` tells."""
    parts = [written.message]
    if written.note:
        parts.append(written.note)
    for title, examples in (("Reported", written.invalid), ("Not reported", written.valid)):
        if examples:
            texts = [f"```{written.language}\n{each.text.rstrip()}\n```" for each in examples]
            parts.append(f"## {title}\n" + "\n\n".join(texts))
    parts.append(f"A rule of your own, from {written.path}.")
    return "\n\n".join(parts)
