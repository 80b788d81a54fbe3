"""Comments that suppress nothing, and how they are taken out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pydolphin_lint import catalog, engine, fix
from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import Workflow
from pydolphin_lint.rule import Rule, rule
from pydolphin_lint.source import Source
from tests.conftest import workflow

ALL = catalog.all_rules()
ON = catalog.choose(ALL, extend_select=["unused-suppression"])


def _codes(text: str, rules: tuple[Rule, ...] = ON, *, noqa: bool = True) -> list[str]:
    return [each.code for each in engine.check_source(Source("a.py", text.encode()), rules, noqa=noqa).diagnostics]


def _fixed(data: bytes) -> bytes:
    better, checked, _ = fix.fix(Source("a.py", data), lambda source: engine.check_source(source, ON))
    assert checked.diagnostics == []
    return better.data


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        pytest.param("x = 1  # noqa: PDS101", "x = 1", id="whole-comment"),
        pytest.param("x = 1 # noqa:pds101 why", "x = 1", id="with-its-reason"),
        pytest.param("x = 1\t# noqa: PDS101", "x = 1", id="behind-a-tab"),
        pytest.param("x = 1  # noqa: PDS101, PDS102", "x = 1", id="all-of-several"),
        pytest.param("x = 1  # noqa: E501, PDS101", "x = 1  # noqa: E501", id="the-last"),
        pytest.param("x = 1  # noqa: PDS101, E501", "x = 1  # noqa: E501", id="the-first"),
        pytest.param("x = 1  # noqa: E501,PDS101,W291", "x = 1  # noqa: E501,W291", id="the-middle"),
        pytest.param("x = 1  # noqa: E501 PDS101  because", "x = 1  # noqa: E501  because", id="keeps-the-reason"),
        pytest.param("x = 1  # why  # noqa: PDS101", "x = 1  # why", id="keeps-what-stands-before"),
        pytest.param("x = 1  # noqa: PDS101  # type: int", "x = 1  # type: int", id="keeps-what-stands-behind"),
        pytest.param("x = 1  # noqa: PDS101  #: doc", "x = 1  #: doc", id="keeps-a-comment-without-blank"),
        pytest.param("x = 1  # noqa: PDS101 see #12", "x = 1", id="number-in-the-reason"),
        pytest.param("x = 1  # noqa: PDS101  # noqa: E501", "x = 1  # noqa: E501", id="two-comments"),
        pytest.param("x = '订单'  # noqa: PDS101 订单", "x = '订单'", id="wide-characters"),
        pytest.param("x = (  # noqa: PDS101\n    1,\n)", "x = (\n    1,\n)", id="in-brackets"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_only_the_code_is_taken_out(line: str, instead: str, end: str) -> None:
    text, wanted = (f"{workflow()}{each}\n\ny = 2  \n".replace("\n", end).encode() for each in (line, instead))
    assert _fixed(text) == wanted
    assert _fixed(b"\xef\xbb\xbf" + text) == b"\xef\xbb\xbf" + wanted


@pytest.mark.parametrize(
    ("lines", "instead"),
    [
        pytest.param("# noqa: PDS101\nx = 1\n", "x = 1\n", id="line-of-its-own"),
        pytest.param("if x:\n    # noqa: PDS101\n    y = 1\n", "if x:\n    y = 1\n", id="indented"),
        pytest.param("x = 1  # noqa: PDS101", "x = 1", id="last-line-without-end"),
        pytest.param("# noqa: PDS101", "", id="last-line-of-its-own"),
    ],
)
def test_comment_on_a_line_of_its_own_goes_with_the_line(lines: str, instead: str) -> None:
    assert _fixed((workflow() + lines).encode()) == (workflow() + instead).encode()


def test_one_of_two_statements_on_a_line_is_enough() -> None:
    assert _codes(workflow() + "x = 1; workflow.run  # noqa: PDS105\n") == []


def test_comment_of_the_header_is_not_used_by_the_body() -> None:
    assert _codes(workflow() + "if True:  # noqa: PDS105\n    workflow.run  # noqa: PDS105\n") == ["PDS002"]


@pytest.mark.parametrize(
    ("code", "words", "found"),
    [
        pytest.param("PDS801", [], [], id="off"),
        pytest.param("PDS801", ["PDS801"], ["PDS002"], id="on"),
        pytest.param("PDS105", [], ["PDS002"], id="on-by-default"),
        pytest.param("PDS302", ["PDS"], [], id="compares-files"),
        pytest.param("PDS000", ["PDS"], [], id="own"),
        pytest.param("PDS002", ["PDS"], [], id="itself"),
    ],
)
def test_only_rules_that_judged_the_file_count(code: str, words: list[str], found: list[str]) -> None:
    rules = catalog.choose(ALL, extend_select=["PDS002", *words], ignore=["PDS802"])
    assert _codes(f"{workflow()}x = 1  # noqa: {code}\n", rules) == found


def test_rules_that_leave_tests_alone_do_not_count_there() -> None:
    assert _codes(f"import pytest\n{workflow()}x = 1  # noqa: PDS105\n") == []
    assert _codes(f"import pytest\n{workflow()}x = 1  # noqa: PDS203\n") == ["PDS002"]


def test_without_suppression_no_comment_is_judged() -> None:
    assert _codes(f"{workflow()}x = 1  # noqa: PDS105\n", noqa=False) == []


def test_after_a_crash_no_comment_is_judged() -> None:
    @rule("PDS105", on=Workflow)
    def crashing(each: Workflow) -> Iterator[Problem]:
        raise KeyError("gone")

    others = tuple(each for each in ON if each.code != "PDS105")
    assert _codes(f"{workflow()}x = 1  # noqa: PDS105\n", (*others, crashing)) == ["PDS000"]
