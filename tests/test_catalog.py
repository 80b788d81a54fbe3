"""Which rules are on."""

from __future__ import annotations

import pytest

from pydolphin_lint import catalog
from pydolphin_lint.model import PythonFile
from pydolphin_lint.rule import Rule


def _rule(code: str, name: str, *, default: bool = True) -> Rule:
    def check(file: PythonFile) -> list[object]:
        return []

    return Rule(code, f"rules.{name}", PythonFile, check, default=default)  # type: ignore[arg-type]


RULES = (
    _rule("PDS101", "never_submitted"),
    _rule("PDS105", "not_called"),
    _rule("PDS201", "hard_coded"),
    _rule("PDS801", "opinion", default=False),
)


@pytest.mark.parametrize(
    ("select", "extend", "ignore", "chosen"),
    [
        pytest.param("", "", "", "101 105 201", id="defaults"),
        pytest.param("PDS", "", "", "101 105 201 801", id="all"),
        pytest.param("", "PDS801", "", "101 105 201 801", id="opinion-too"),
        pytest.param("", "opinion", "", "101 105 201 801", id="opinion-by-name"),
        pytest.param("PDS1", "", "", "101 105", id="prefix"),
        pytest.param("PDS1 PDS201", "", "", "101 105 201", id="prefix-and-code"),
        pytest.param("PDS1", "PDS8", "", "101 105 801", id="prefix-extended"),
        pytest.param("", "", "PDS1", "201", id="prefix-ignored"),
        pytest.param("PDS101", "", "PDS1", "101", id="code-beats-ignored-prefix"),
        pytest.param("PDS1", "", "PDS101", "105", id="ignored-code-beats-prefix"),
        pytest.param("PDS1", "", "PDS1", "", id="ignored-on-a-tie"),
        pytest.param("never-submitted", "", "PDS10", "101", id="name-is-as-exact-as-the-code"),
        pytest.param("", "PDS101", "PDS1", "101 201", id="extension-beats-ignored-prefix"),
        pytest.param("NEVER-SUBMITTED pds2", "", "", "101 201", id="any-case"),
    ],
)
def test_the_more_exact_word_wins(select: str, extend: str, ignore: str, chosen: str) -> None:
    found = catalog.choose(RULES, select=select.split(), extend_select=extend.split(), ignore=ignore.split())
    assert [rule.code.removeprefix("PDS") for rule in found] == chosen.split()


@pytest.mark.parametrize(
    ("word", "message"),
    [
        pytest.param("PDS102", "'PDS102' is no code, prefix or name of a rule: did you mean PDS1", id="close-code"),
        pytest.param("never-submited", "did you mean never-submitted?", id="close-name"),
        pytest.param("PD", "'PD' is no code", id="too-short"),
        pytest.param("E501", "'E501' is no code", id="foreign"),
        pytest.param("pds000", "what the tool reports of itself", id="own"),
        pytest.param("PDS1011", "'PDS1011' is no code", id="too-long"),
    ],
)
def test_unknown_word(word: str, message: str) -> None:
    for part in ("select", "extend_select", "ignore"):
        with pytest.raises(catalog.UnknownCodeError) as caught:
            catalog.choose(RULES, **{part: [word]})
        assert message in str(caught.value)


def test_own_codes_are_no_rules() -> None:
    assert not set(catalog.OWN) & {rule.code for rule in catalog.all_rules()}
