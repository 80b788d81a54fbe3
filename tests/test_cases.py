"""Every case is found as it announces, in both directions."""

from __future__ import annotations

from pathlib import Path

import pytest

from pydolphin_lint.rule import Rule
from tests import cases


def _name(path: Path) -> str:
    return path.relative_to(cases.FOLDER).as_posix().removesuffix(".py")


@pytest.mark.parametrize("path", cases.files(), ids=_name)
def test_found_as_announced(path: Path) -> None:
    assert cases.differences(*cases.check([path], path.parent)) == []


@pytest.mark.parametrize("folder", cases.repositories(), ids=_name)
def test_repository_found_as_announced(folder: Path) -> None:
    assert cases.differences(*cases.check(cases.sources(folder), folder)) == []


@pytest.mark.parametrize("rule", cases.RULES, ids=repr)
def test_rule_has_a_loud_case_and_more_silent_ones(rule: Rule) -> None:
    loud = silent = 0
    for case in (*cases.files(), *cases.repositories()):
        if cases.code(case) == rule.code:
            files = [case] if case.is_file() else cases.sources(case)
            announced = {each.code for path in files for each in cases.expected(path.name, path.read_text("utf-8"))}
            loud += rule.code in announced
            silent += rule.code not in announced
    assert loud, f"{rule.code} never fires in tests/cases/{rule.code}"
    assert silent > loud, f"{rule.code} has {loud} loud cases and only {silent} silent ones"


def test_every_folder_of_cases_is_a_rule() -> None:
    folders = {path.name for path in cases.FOLDER.iterdir()}
    assert folders == {rule.code for rule in cases.RULES} | {"PDS001"}


def test_a_comment_that_only_looks_like_an_expectation_is_refused() -> None:
    with pytest.raises(ValueError, match="not an expectation"):
        cases.expected("a.py", "x = 1  # error: PDS1 oops")
