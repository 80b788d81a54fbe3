"""The cases below `cases/`: files that say on their own lines what must be found.

`x = 1  # error: PDS502 34 "message"` expects that diagnostic on its line; the column and a part of the message may be
left out, and several may follow each other. A folder with a file `repository` in it is one repository, whose files are
checked together; every other file, whatever its ending, is checked alone, under its path below the folder of its rule.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from pydolphin_lint import catalog, engine, index, workspace
from pydolphin_lint.diagnostic import Diagnostic
from pydolphin_lint.rule import Rule
from pydolphin_lint.source import Source, is_ours, language_of

FOLDER = Path(__file__).parent / "cases"
_COMMENT = re.compile(r"# (error: .*)$")
_EXPECTED = re.compile(r'error: (?P<code>PDS\d{3})(?: (?P<column>\d+))?(?: "(?P<message>[^"]*)")?\s*')
RULES = catalog.all_rules()
#: Those that are on unless somebody turns them off.
ON = [rule for rule in RULES if rule.default]


class Expected(NamedTuple):
    """A diagnostic that a case announces; None is what it does not say."""

    path: str
    line: int
    code: str
    column: int | None
    message: str | None

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column or ''}: {self.code} {self.message or ''}"

    def fits(self, found: Diagnostic) -> bool:
        return (
            (self.path, self.line, self.code) == (found.path, found.at.line, found.code)
            and self.column in (None, found.at.column)
            and (self.message or "") in found.message
        )


def expected(path: str, text: str) -> list[Expected]:
    """What a file announces. Raises ValueError for a comment that begins like an expectation and is none."""
    announced = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        comment = _COMMENT.search(line)
        if comment is None:
            continue
        position = 0
        while position < len(comment[1]):
            match = _EXPECTED.match(comment[1], position)
            if match is None:
                raise ValueError(f"{path}:{number}: not an expectation: {comment[1][position:]}")
            column = int(match["column"]) if match["column"] else None
            announced.append(Expected(path, number, match["code"], column, match["message"]))
            position = match.end()
    return announced


def files() -> list[Path]:
    """Every file that is a case of its own."""
    return [path for path in sources(FOLDER) if not _repository(path)]


def repositories() -> list[Path]:
    """Every folder that is one case."""
    return sorted(path.parent for path in FOLDER.rglob("repository"))


def python_files() -> list[Path]:
    """Those that are Python."""
    return [path for path in files() if path.suffix == ".py"]


def sources(folder: Path) -> list[Path]:
    """The files below a folder that are to be checked."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and ".fixed." not in path.name and language_of(path.name, path.read_bytes()) is not None
    )


def _repository(path: Path) -> Path | None:
    return next((folder for folder in path.parents if (folder / "repository").exists()), None)


def code(path: Path) -> str:
    """The rule that a case is about: the folder it is in."""
    return path.relative_to(FOLDER).parts[0]


def rules(code: str) -> list[Rule]:
    """The rules that judge a case of a code: all that are on by default, and its own."""
    return [rule for rule in RULES if rule.default or rule.code == code]


def check(paths: list[Path], folder: Path) -> tuple[list[Expected], list[Diagnostic]]:
    """What files announce, and what is found in them; several are all that their repository has."""
    judges = rules(code(paths[0]))
    announced: list[Expected] = []
    found: list[Diagnostic] = []
    facts = []
    for path in paths:
        name = path.relative_to(folder).as_posix()
        source = Source(name, path.read_bytes())
        announced += expected(name, source.text)
        checked = engine.check_source(
            source, judges, has_file=lambda name, other: ((folder / name).parent / other).exists()
        )
        found += checked.diagnostics
        ours = is_ours(source.data, name)
        facts.append((name, index.told(index.facts(source, checked) if ours else index.facts_of_another(source))))
    whole = len(paths) > 1
    taken = index.taken_twice([each for _, each in facts], whole=whole)
    if taken is None or taken:
        facts = [each for each in facts if taken is None or index.defines(each[1], taken)]
        whole = whole and taken is None
        project = index.joined(facts, whole=whole, is_imported=lambda name: workspace.is_imported(name, folder))
        found += engine.check_project(project, judges)
    return announced, found


def differences(announced: list[Expected], found: list[Diagnostic]) -> list[str]:
    """What was announced and not found, and what was found and not announced; a line each."""
    missing = list(announced)
    lines = []
    for each in found:
        match = next((one for one in missing if one.fits(each)), None)
        if match is None:
            lines.append(f"unexpected  {each!r}")
        else:
            missing.remove(match)
    return lines + [f"missing     {each}" for each in missing]
