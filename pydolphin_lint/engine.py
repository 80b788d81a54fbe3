"""Subjects × rules → diagnostics. The engine knows no rule."""

from __future__ import annotations

import sys

from pydolphin_lint.config import ConfigError
from pydolphin_lint.diagnostic import Diagnostic, Location
from pydolphin_lint.model import File, Project, PythonFile, Suppression, Task, Workflow, YamlFile
from pydolphin_lint.parse.python import parse, read
from pydolphin_lint.source import Language, Source, may_be_workflow, may_set
from pydolphin_lint.topics import topics

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import Module
    from collections.abc import Callable, Iterable, Sequence

    from pydolphin_lint.diagnostic import Problem
    from pydolphin_lint.rule import Rule
    from pydolphin_lint.sdk.catalog import Sdk

INTERNAL_ERROR = "PDS000"
SYNTAX_ERROR = "PDS001"
_START = Location(1, 1, 1, 1)
#: Python compiles an `a >> b >> …` of 2,900 parts; reading it takes a few calls for each.
_DEEPEST = 20_000


class Checked:
    """What came out of one file: the model (None if the file is not ours or broken) and its diagnostics."""

    __slots__ = ("diagnostics", "file")

    def __init__(self, file: File | None, diagnostics: list[Diagnostic]) -> None:
        self.file = file
        self.diagnostics = diagnostics

    @property
    def is_readable(self) -> bool:
        """Whether all of the file was understood."""
        return all(each.code not in (INTERNAL_ERROR, SYNTAX_ERROR) for each in self.diagnostics)


def check_source(
    source: Source,
    rules: Sequence[Rule],
    *,
    sdk: Sdk | None = None,
    tree: Module | None = None,
    is_imported: Callable[[str], bool] = lambda path: False,
    has_file: Callable[[str, str], bool] = lambda path, name: True,
    noqa: bool = True,
) -> Checked:
    """Reads one file and applies the file rules.

    `sdk`: the version of the SDK to judge by, the newest if None. `tree`: the file's syntax tree, if the caller has it.
    `is_imported` answers whether another file imports the one at a path, and `has_file` whether there is one that the
    file at a path names. With `noqa` False, comments suppress nothing.
    Raises ConfigError for a rule of the team's own that cannot be used.
    """
    try:
        if source.language == Language.PYTHON:
            file: File | None = _read(source, tree or _parse(source), sdk)
        else:
            file = _read_other(source, sdk)
        if file is None:
            return Checked(None, [])
        there = topics(file)
    except SyntaxError as error:
        return Checked(None, [_syntax_error(source, error)])
    except Exception as error:
        return Checked(None, [_crash(source.path, "reader", error)])
    judges = rules if not file.is_test else [rule for rule in rules if rule.in_tests]
    diagnostics: list[Diagnostic] = []

    def is_real(problem: Problem) -> bool:
        if problem.unless_imported and is_imported(source.path):
            return False
        return problem.unless_file is None or not has_file(source.path, problem.unless_file)

    #: What rules of one kind look at is the same for all of them.
    subjects: dict[tuple[type, bool], tuple[object, ...]] = {}
    for rule in judges:
        if (rule.about and there.isdisjoint(rule.about)) or rule.on is Suppression or rule.on is Project:
            continue
        kind = rule.on, rule.closed
        if kind not in subjects:
            subjects[kind] = tuple(_subjects(rule, file))
        if subjects[kind]:
            diagnostics += _apply(rule, subjects[kind], source.path, is_real)
    if source.is_yaml:
        # What several tasks share by an alias is judged for each of them.
        diagnostics = list({each.order: each for each in diagnostics}.values())
    if noqa:
        for rule in judges:
            if rule.on is Suppression:
                diagnostics += _apply(rule, _suppressions(source, judges, diagnostics), source.path, is_real)
        diagnostics = [
            each for each in diagnostics if each.code == INTERNAL_ERROR or not source.is_suppressed(each.at, each.code)
        ]
    return Checked(file, sorted(diagnostics, key=lambda each: each.order))


def check_text(source: Source, rules: Iterable[Rule]) -> list[Diagnostic]:
    """Applies the rules that look at the text of a YAML file as it is written. Raises ConfigError."""
    diagnostics: list[Diagnostic] = []
    for rule in rules:
        if rule.on is Source:
            diagnostics += _apply(rule, (source,), source.path, lambda problem: True)
    found = [each for each in diagnostics if not source.is_suppressed(each.at, each.code)]
    return sorted(found, key=lambda each: each.order)


def secret_lines(source: Source, rules: Iterable[Rule]) -> set[int]:
    """The lines that no report may quote, whichever rules are on: a secret stands there.

    In a file that cannot be read, these are the lines that speak of secrets.
    """
    checked = check_source(source, [rule for rule in rules if rule.secret], noqa=False)
    if checked.file is None:
        from pydolphin_lint.sdk.secrets import is_suspicious

        return {number for number, line in enumerate(source.lines, 1) if is_suspicious(line)}
    lines = {line for each in checked.diagnostics for line in range(each.at.line, each.at.end_line + 1)}
    if source.language != Language.PYTHON:
        from pydolphin_lint.sdk.secrets import is_suspicious

        # Nobody looks at the passwords of other programs here, and they often stand beside ours.
        lines |= {number for number, line in enumerate(source.lines, 1) if is_suspicious(line)}
    return lines


def check_project(project: Project, rules: Iterable[Rule]) -> list[Diagnostic]:
    """Applies the project rules. Suppression is the caller's, who has the files."""
    diagnostics: list[Diagnostic] = []
    for rule in rules:
        if rule.on is Project:
            diagnostics += _apply(rule, (project,), ".", lambda problem: True)
    return sorted(diagnostics, key=lambda each: each.order)


def _parse(source: Source) -> Module:
    wrong = source.undecodable()
    if wrong is not None:
        message = "it is not UTF-8: save it as UTF-8, or name its encoding in the first line, like `# coding: gbk`"
        raise SyntaxError(message, (None, wrong.line, wrong.column, None, wrong.end_line, wrong.end_column))
    return parse(source)


def _read(source: Source, tree: Module, sdk: Sdk | None) -> PythonFile:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _DEEPEST))
    try:
        return read(source, tree, sdk)
    finally:
        sys.setrecursionlimit(limit)


def _read_other(source: Source, sdk: Sdk | None) -> File | None:
    """A file that is no Python: a workflow, or settings, or nothing of ours."""
    file: File | None = None
    if source.is_yaml and may_be_workflow(source.data):
        from pydolphin_lint.parse.yaml import read as read_yaml

        file = read_yaml(source, sdk)
    if file is None and may_set(source.data, source.path):
        from pydolphin_lint.parse.configuration import read as read_settings
        from pydolphin_lint.sdk.catalog import load

        file = read_settings(source, sdk or load())
    return file


def _subjects(rule: Rule, file: File) -> Iterable[object]:
    if issubclass(rule.on, File):
        return (file,) if isinstance(file, rule.on) else ()
    if rule.on is Source:
        return (file.source,) if isinstance(file, YamlFile) else ()
    if rule.on is Workflow:
        return [workflow for workflow in file.workflows if workflow.complete or not rule.closed]
    if rule.on is Task:
        return file.tasks
    raise TypeError(f"{rule.code}: no subjects of type {rule.on.__name__}")


def _suppressions(source: Source, judges: Iterable[Rule], found: Iterable[Diagnostic]) -> list[Suppression]:
    """The comments that name codes of rules which found nothing there; none of them once a rule has crashed."""
    places = [(each.code, each.at.line) for each in found]
    if any(code == INTERNAL_ERROR for code, _ in places):
        return []
    judged = {rule.code for rule in judges if rule.on is not Suppression and rule.on is not Project}
    comments = []
    for each in source.suppressions():
        first, last = each.lines
        here = {code for code, line in places if first <= line <= last}
        unused = tuple(code for code in dict.fromkeys(each.codes) if code in judged and code not in here)
        edit = each.without(unused, is_last_line=each.line == len(source.lines))
        comments.append(Suppression(each.at, unused, edit))
    return comments


def _apply(rule: Rule, subjects: Iterable[object], path: str, is_real: Callable[[Problem], bool]) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    try:
        for subject in subjects:
            for problem in rule.check(subject):
                if is_real(problem):
                    diagnostic = Diagnostic(
                        problem.path or path,
                        problem.at,
                        rule.code,
                        rule.name,
                        rule.level,
                        problem.message,
                        edits=problem.edits,
                        edits_if_imported=problem.edits_if_imported,
                        related=problem.related,
                        secret=rule.secret,
                    )
                    found.append(diagnostic)
    except ConfigError:
        # A rule of the team's that cannot be used: that is no bug of ours.
        raise
    except Exception as error:
        found.append(_crash(path, f"rule {rule.code} {rule.name}", error))
    return found


def _crash(path: str, part: str, error: Exception) -> Diagnostic:
    message = f"{part} crashed ({type(error).__name__}: {error}); the other rules went on. Please report it"
    return Diagnostic(path, _START, INTERNAL_ERROR, "internal-error", "error", message)


def _syntax_error(source: Source, error: SyntaxError) -> Diagnostic:
    line = error.lineno or 1
    column = max(error.offset or 1, 1)
    end_line = max(error.end_lineno or line, line)
    end = error.end_offset or 0
    if end_line == line and end <= column:
        end = column
    at = Location(line, column, end_line, max(end, 1))
    message = f"this file cannot be read as {'YAML' if source.is_yaml else 'Python'}: {error.msg}"
    return Diagnostic(source.path, at, SYNTAX_ERROR, "syntax-error", "error", message)
