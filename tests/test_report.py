"""Diagnostics as text and JSON."""

from __future__ import annotations

import json

import pytest

from pydolphin_lint import catalog
from pydolphin_lint.diagnostic import Diagnostic, Edit, Location
from pydolphin_lint.report import json as document
from pydolphin_lint.report import page, rules, text
from pydolphin_lint.rule import Rule


def _diagnostic(at: Location, *, path: str = "a.py", secret: bool = False, edits: tuple[Edit, ...] = ()) -> Diagnostic:
    return Diagnostic(path, at, "PDS101", "bad", "error", "it is bad", secret=secret, edits=edits)


def _excerpt(line: str, at: Location) -> list[str]:
    return text.render([_diagnostic(at)], 1, line=lambda path, number: line).splitlines()[1:-1]


@pytest.mark.parametrize(
    ("found", "files", "summary"),
    [
        pytest.param([], 0, "No problems in 0 files.", id="nothing"),
        pytest.param([], 1, "No problems in 1 file.", id="one-clean-file"),
        pytest.param(["a"], 1, "1 problem in 1 of 1 file; ", id="one"),
        pytest.param(["a", "a", "b"], 3, "3 problems in 2 of 3 files; ", id="several"),
    ],
)
def test_summary(found: list[str], files: int, summary: str) -> None:
    diagnostics = [_diagnostic(Location(1, 1, 1, 2), path=path) for path in found]
    assert text.render(diagnostics, files).splitlines()[-1].startswith(summary)


@pytest.mark.parametrize(
    ("line", "at", "shown"),
    [
        pytest.param("x = 1", Location(12, 5, 12, 6), ["12 | x = 1", "   |     ^"], id="one-character"),
        pytest.param("x = 中文", Location(1, 5, 1, 7), ["1 | x = 中文", "  |     ^^^^"], id="wide-mark"),
        pytest.param("f(1,", Location(1, 1, 3, 2), ["1 | f(1,", "  | ^^^^"], id="goes-on-below"),
        pytest.param("x = 1", Location(1, 5, 1, 5), ["1 | x = 1", "  |     ^"], id="empty-mark"),
        pytest.param("x = (", Location(1, 9, 1, 9), ["1 | x = (", "  |      ^"], id="behind-the-end"),
        pytest.param("a\x07b", Location(1, 2, 1, 4), ["1 | a\\x07b", "  |  ^^^^^"], id="escaped-mark"),
        pytest.param("   ", Location(1, 1, 1, 2), [], id="blank-line"),
    ],
)
def test_excerpt(line: str, at: Location, shown: list[str]) -> None:
    assert _excerpt(line, at) == shown


def test_excerpt_of_an_endless_line_shows_the_place() -> None:
    quoted, caret = _excerpt("y" * 1000 + "BAD" + "z" * 1000, Location(1, 1001, 1, 1004))
    assert len(quoted) == text.LONGEST + len("1 | ")
    assert quoted[caret.index("^") : caret.rindex("^") + 1] == "BAD"


def test_line_with_a_secret_is_not_quoted_for_anybody() -> None:
    at = Location(1, 1, 1, 2)
    shown = text.render([_diagnostic(at), _diagnostic(at, secret=True)], 1, line=lambda path, number: "token")
    assert "token" not in shown


@pytest.mark.parametrize(
    ("characters", "columns"),
    [("abc", 3), ("中文", 4), ("ｱ", 1), ("Ａ", 2), ("e\u0301", 1), ("", 0)],
    ids=["ascii", "chinese", "half-width", "full-width", "combining", "empty"],
)
def test_width(characters: str, columns: int) -> None:
    assert text.width(characters) == columns


def test_json_has_the_edits_of_a_fix() -> None:
    edit = Edit(Location(1, 2, 3, 4), "()")
    entry = json.loads(document.render([_diagnostic(Location(1, 1, 1, 2), edits=(edit,))], 1))["diagnostics"][0]
    assert entry["fix"] == [{"line": 1, "column": 2, "end_line": 3, "end_column": 4, "text": "()"}]


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        pytest.param("# A\n\n## B", "[A]\n\n[B]\n", id="headings"),
        pytest.param("one two\nthree four five", "one two three four\nfive\n", id="paragraph-is-wrapped"),
        pytest.param("订单订单 订单订单 订单订单", "订单订单 订单订单\n订单订单\n", id="wide-characters"),
        pytest.param("a `b` c.", "a <b] c.\n", id="code"),
        pytest.param("123456 `one two three four`", "123456 <one two three]\n<four]\n", id="code-over-a-line-end"),
        pytest.param("a\n```python\nb = 1\n\n# c\n```\nd", "a\n    <b = 1]\n\n    <# c]\nd\n", id="block"),
        pytest.param("- one\n- two\n  three", "- one\n- two three\n", id="list"),
        pytest.param("x" * 30, "x" * 30 + "\n", id="word-that-is-too-long"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_page_with_colours(markdown: str, shown: str) -> None:
    found = page.render(markdown, 20, colour=True)
    assert found.replace("\x1b[1m", "[").replace("\x1b[36m", "<").replace("\x1b[0m", "]") == shown


def test_page_without_colours_is_markdown_still() -> None:
    markdown = "# A\n\none two three four `five` six\n```python\nx = 1\n```\n"
    assert page.render(markdown, 20, colour=False) == markdown.replace(" `five`", "\n`five`")


@pytest.mark.parametrize("rule", catalog.all_rules(), ids=repr)
def test_page_loses_no_word(rule: Rule) -> None:
    markdown = rules.page(rule)
    shown = page.render(markdown, 40, colour=True)
    for sign in ("\x1b[1m", "\x1b[36m", "\x1b[0m"):
        shown = shown.replace(sign, "")
    kept = [line for line in markdown.splitlines() if not line.startswith("```")]
    assert shown.split() == [word for line in kept for word in line.lstrip("#").replace("`", "").split()]
