"""Edits of a case give the file beside it, which parses, and in which the rule finds nothing more."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from pydolphin_lint import engine
from pydolphin_lint.diagnostic import Edit
from pydolphin_lint.source import Source
from tests import cases

FIXED = sorted(cases.FOLDER.rglob("*.fixed.py"))


def _case(fixed: Path) -> Path:
    return fixed.with_name(fixed.name.replace(".fixed.py", ".py"))


def _name(path: Path) -> str:
    return path.relative_to(cases.FOLDER).as_posix()


def _edits(path: Path, code: str) -> list[Edit]:
    found = engine.check_source(Source(path.name, path.read_bytes()), cases.RULES).diagnostics
    return [edit for each in found if each.code == code for edit in each.edits]


def _apply(source: Source, edits: list[Edit]) -> str:
    """The edits in the text, from the last to the first; the announcements of the case are taken off."""
    lines = list(source.lines)
    for edit in sorted(edits, key=lambda each: (each.at.line, each.at.column), reverse=True):
        assert edit.at.line == edit.at.end_line
        line = lines[edit.at.line - 1]
        lines[edit.at.line - 1] = line[: edit.at.column - 1] + edit.text + line[edit.at.end_column - 1 :]
    return "\n".join(line.partition("  # error:")[0] for line in lines)


@pytest.mark.parametrize("fixed", FIXED, ids=_name)
def test_edits_give_the_fixed_file(fixed: Path) -> None:
    case = _case(fixed)
    edits = _edits(case, cases.code(case))
    assert edits
    text = _apply(Source(case.name, case.read_bytes()), edits)
    assert text == Source(fixed.name, fixed.read_bytes()).text
    ast.parse(text)
    assert cases.code(case) not in {
        each.code for each in engine.check_source(Source(case.name, text.encode()), cases.RULES).diagnostics
    }


def test_every_case_with_edits_has_its_fixed_file() -> None:
    with_edits = {path for path in cases.files() if _edits(path, cases.code(path))}
    assert with_edits == {_case(path) for path in FIXED}
