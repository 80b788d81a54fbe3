"""Edits of a case give the file beside it, which parses, and in which only what has no edit is found again."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from pydolphin_lint import engine, fix
from pydolphin_lint.diagnostic import Diagnostic, Edit
from pydolphin_lint.source import Source
from tests import cases

FIXED = sorted(cases.FOLDER.rglob("*.fixed.py"))


def _case(fixed: Path) -> Path:
    return fixed.with_name(fixed.name.replace(".fixed.py", ".py"))


def _name(path: Path) -> str:
    return path.relative_to(cases.FOLDER).as_posix()


def _found(source: Source, code: str) -> list[Diagnostic]:
    return [each for each in engine.check_source(source, cases.rules(code)).diagnostics if each.code == code]


def _edits(path: Path, code: str) -> list[Edit]:
    return [edit for each in _found(Source(path.name, path.read_bytes()), code) for edit in each.edits]


def _apply(source: Source, edits: list[Edit]) -> str:
    """The file with the edits; the announcements of the case are taken off."""
    data = fix.edited(source, edits)
    assert data is not None
    lines = Source(source.path, data).lines
    return "\n".join(line.partition("  # error:")[0] for line in lines)


@pytest.mark.parametrize("fixed", FIXED, ids=_name)
def test_edits_give_the_fixed_file(fixed: Path) -> None:
    case = _case(fixed)
    edits = _edits(case, cases.code(case))
    assert edits
    text = _apply(Source(case.name, case.read_bytes()), edits)
    assert text == Source(fixed.name, fixed.read_bytes()).text
    ast.parse(text)
    before, after = (_found(Source(case.name, data), cases.code(case)) for data in (case.read_bytes(), text.encode()))
    assert not [each for each in after if each.edits], "what can be mended is mended at once"
    assert len(after) == len([each for each in before if not each.edits])


def test_every_case_with_edits_has_its_fixed_file() -> None:
    with_edits = {path for path in cases.files() if _edits(path, cases.code(path))}
    assert with_edits == {_case(path) for path in FIXED}
