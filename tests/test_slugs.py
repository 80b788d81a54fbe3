"""Every kind of mistake that a rule names has a case that is caught, and one beside it that is right and silent."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tests import cases

DATA = Path(__file__).parent / "data"


class Slug(NamedTuple):
    """A kind of mistake: its name, the rule that reports it, the case with the mistake, the case without."""

    name: str
    code: str
    bad: str
    good: str


class Row(NamedTuple):
    """A rule as it was decided on: the slugs are the kinds of mistakes that it must catch."""

    code: str
    name: str
    level: str
    where: str
    slugs: frozenset[str]


def _lines(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


SLUGS = [Slug(*cells) for cells in _lines("slugs.tsv")]
ROWS = [
    Row(code, name, level, where, frozenset(slugs.split())) for code, name, level, where, slugs in _lines("rules.tsv")
]
RULES = {rule.code: rule for rule in cases.RULES}


def _announced(case: str) -> set[str]:
    path = cases.FOLDER / case
    files = [path] if path.is_file() else cases.sources(path)
    assert files, f"{case} is not there"
    return {each.code for file in files for each in cases.expected(file.name, file.read_text("utf-8"))}


@pytest.mark.parametrize("slug", SLUGS, ids=lambda slug: f"{slug.code}-{slug.name}")
def test_the_bad_case_is_caught_and_the_good_one_is_silent(slug: Slug) -> None:
    assert slug.code in _announced(slug.bad)
    assert slug.code not in _announced(slug.good)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_every_kind_of_mistake_has_its_cases(row: Row) -> None:
    have = {slug.name for slug in SLUGS if slug.code == row.code}
    assert row.slugs <= have


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_every_rule_is_as_it_was_decided_on(row: Row) -> None:
    rule = RULES[row.code]
    assert rule.name == row.name
    assert (rule.level if rule.default else "off") == row.level
    assert ("project" if rule.on.__name__ == "Project" else "file") == row.where


def test_there_is_no_other_rule() -> None:
    assert set(RULES) == {row.code for row in ROWS}


def test_no_line_is_there_twice() -> None:
    assert sorted(set(SLUGS)) == sorted(SLUGS)
