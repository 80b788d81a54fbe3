"""Edits of a case give the file beside it, which parses, and in which nothing can be mended any more."""

from __future__ import annotations

import ast
import random
import re
from pathlib import Path

import pytest

from pydolphin_lint import engine, fix
from pydolphin_lint.engine import Checked
from pydolphin_lint.rule import Rule
from pydolphin_lint.source import Source
from tests import cases

FIXED = sorted(cases.FOLDER.rglob("*.fixed.py"))
_ANNOUNCEMENT = re.compile(rb"  # error:[^\r\n]*")


def _case(fixed: Path) -> Path:
    return fixed.with_name(fixed.name.replace(".fixed.py", ".py"))


def _name(path: Path) -> str:
    return path.relative_to(cases.FOLDER).as_posix()


def _rules(path: Path) -> list[Rule]:
    return [rule for rule in cases.RULES if rule.code == cases.code(path)]


def _check(source: Source, rules: list[Rule]) -> Checked:
    return engine.check_source(source, rules)


def _source(path: Path) -> Source:
    """The case without its announcements."""
    return Source(path.name, _ANNOUNCEMENT.sub(b"", path.read_bytes()))


@pytest.mark.parametrize("fixed", FIXED, ids=_name)
def test_edits_give_the_fixed_file(fixed: Path) -> None:
    case, rules = _case(fixed), _rules(fixed)
    source = _source(case)
    before = _check(source, rules).diagnostics
    after, checked, gone = fix.fix(source, lambda each: _check(each, rules))
    assert after.data == fixed.read_bytes()
    ast.parse(after.data)
    assert gone == len([each for each in before if each.edits]) > 0
    assert not [each for each in checked.diagnostics if each.edits]


@pytest.mark.parametrize("fixed", FIXED, ids=_name)
def test_all_rules_together_bring_nothing_new(fixed: Path) -> None:
    rules = cases.rules(cases.code(_case(fixed)))
    source = _source(_case(fixed))
    before = _check(source, rules).diagnostics
    after, checked, gone = fix.fix(source, lambda each: _check(each, rules))
    assert gone == len(before) - len(checked.diagnostics) > 0
    assert fix.fix(after, lambda each: _check(each, rules))[0].data == after.data


@pytest.mark.parametrize("seed", range(12))
def test_many_findings_in_one_file_end_the_same_way(seed: int) -> None:
    """Cases behind each other, in any order, with other line ends: what is mended alone is mended there as well."""
    chance = random.Random(seed)
    chosen = chance.sample([path for path in FIXED if b"__future__" not in path.read_bytes()], 6)
    rules = [rule for rule in cases.RULES if rule.code in {cases.code(path) for path in chosen}]
    end = chance.choice([b"\n", b"\r\n", b"\r"])
    mark = chance.choice([b"", fix.BYTE_ORDER_MARK])
    parts = [_source(_case(path)).data.removeprefix(fix.BYTE_ORDER_MARK) for path in chosen]
    source = Source("all.py", mark + b"\n".join(parts).replace(b"\n", end))
    after, _, gone = fix.fix(source, lambda each: _check(each, rules))
    ast.parse(after.data)
    assert gone > 0
    assert after.data.startswith(mark)
    again = fix.fix(after, lambda each: _check(each, rules))
    assert (again[0].data, again[2]) == (after.data, 0)
    assert not [each for each in _check(after, rules).diagnostics if each.code == "PDS001"]


def test_every_case_with_edits_has_its_fixed_file() -> None:
    with_edits = {
        path for path in cases.files() if any(each.edits for each in _check(_source(path), _rules(path)).diagnostics)
    }
    assert with_edits == {_case(path) for path in FIXED}
