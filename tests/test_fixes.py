"""Edits of a case give the file beside it, which parses, and in which nothing can be mended any more."""

from __future__ import annotations

import ast
import random
import re
from pathlib import Path

import pytest
import yaml

from pydolphin_lint import engine, fix
from pydolphin_lint.engine import Checked
from pydolphin_lint.model import Suppression
from pydolphin_lint.rule import Rule
from pydolphin_lint.source import Source
from tests import cases

FIXED = sorted(cases.FOLDER.rglob("*.fixed.*"))
_ANNOUNCEMENT = re.compile(rb"  # error:[^\r\n]*")


def _case(fixed: Path) -> Path:
    return fixed.with_name(fixed.name.replace(".fixed.", "."))


def _name(path: Path) -> str:
    return path.relative_to(cases.FOLDER).as_posix()


def _rules(path: Path) -> list[Rule]:
    """The rule that a case is about, and for suppressions also those that would find what is suppressed."""
    code = cases.code(path)
    rules = [rule for rule in cases.RULES if rule.code == code]
    return cases.rules(code) if any(rule.on is Suppression for rule in rules) else rules


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
    if case.suffix == ".py":
        ast.parse(after.data)
    else:
        yaml.safe_load(after.data)
    assert gone >= len([each for each in before if each.edits]) > 0
    assert not [each for each in checked.diagnostics if each.edits]


@pytest.mark.parametrize("fixed", FIXED, ids=_name)
def test_all_rules_together_bring_nothing_new(fixed: Path) -> None:
    rules = cases.rules(cases.code(_case(fixed)))
    source = _source(_case(fixed))
    after, _, gone = fix.fix(source, lambda each: _check(each, rules))
    assert gone > 0
    assert fix.fix(after, lambda each: _check(each, rules))[0].data == after.data


def test_many_findings_in_one_file() -> None:
    """Cases behind each other, in any order and with any line ends: the end is readable, and stays as it is."""
    written = [path for path in FIXED if path.suffix == ".py"]
    plain = [path for path in written if not {b"__future__", b"coding"} & set(re.findall(rb"\w+", path.read_bytes()))]
    total = 0
    for seed in range(12):
        chance = random.Random(seed)
        chosen = chance.sample(plain, 6)
        codes = {cases.code(path) for path in chosen}
        rules = [rule for rule in cases.RULES if rule.code in codes]
        parts = [_source(_case(path)).data.removeprefix(fix.BYTE_ORDER_MARK) for path in chosen]
        text = b"\n".join(parts).replace(b"\r\n", b"\n").replace(b"\n", chance.choice([b"\n", b"\r\n", b"\r"]))
        source = Source("all.py", chance.choice([b"", fix.BYTE_ORDER_MARK]) + text)
        after, _, gone = fix.fix(source, lambda each, rules=rules: _check(each, rules))  # type: ignore[misc]
        ast.parse(after.data)
        again, _, more = fix.fix(after, lambda each, rules=rules: _check(each, rules))  # type: ignore[misc]
        assert (again.data, more) == (after.data, 0), seed
        total += gone
    assert total > len(FIXED) // 2


def test_every_case_with_edits_has_its_fixed_file() -> None:
    with_edits = {
        path for path in cases.files() if any(each.edits for each in _check(_source(path), _rules(path)).diagnostics)
    }
    assert with_edits == {_case(path) for path in FIXED}
