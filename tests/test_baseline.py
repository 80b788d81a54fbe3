"""The text of a baseline, and which findings are new."""

from __future__ import annotations

import pytest

from pydolphin_lint import baseline
from pydolphin_lint.baseline import BaselineError, Entry
from pydolphin_lint.diagnostic import Diagnostic, Location

TEXT = """\
{
  "a.py: PDS101": {"count": 2, "messages": "1e9ee8ba 9cc3e0ad"},
  "a.py: PDS303": {"count": 1, "messages": "e8b7be43"},
  "订单/a: b.py: PDS101": {"count": 1, "messages": "e8b7be43"},
  "version": 1
}
"""


def _found(*messages: str, path: str = "a.py", code: str = "PDS101") -> list[Diagnostic]:
    return [
        Diagnostic(path, Location(line, 1, line, 2), code, "bad", "error", message)
        for line, message in enumerate(messages, 1)
    ]


def _marks(*messages: str) -> Entry:
    return Entry(len(messages), [baseline.mark(each) for each in _found(*messages)])


def test_text_and_back() -> None:
    entries = baseline.parse(TEXT)
    assert {key: (entry.count, entry.marks) for key, entry in entries.items()} == {
        ("a.py", "PDS101"): (2, ("1e9ee8ba", "9cc3e0ad")),
        ("a.py", "PDS303"): (1, ("e8b7be43",)),
        ("订单/a: b.py", "PDS101"): (1, ("e8b7be43",)),
    }
    assert baseline.render(dict(reversed(entries.items()))) == TEXT


def test_an_entry_more_is_a_line_more_and_no_other() -> None:
    before = baseline.render({("a", "PDS1"): Entry(1, ["0"])}).splitlines()
    for path in ("A", "b"):
        after = baseline.render({("a", "PDS1"): Entry(1, ["0"]), (path, "PDS1"): Entry(1, ["0"])}).splitlines()
        assert len(after) == len(before) + 1
        assert set(before) < set(after)


def test_nothing_is_a_baseline_too() -> None:
    assert baseline.parse(baseline.render({})) == {}


def test_name_that_is_no_unicode() -> None:
    entries = {("\udcff.py", "PDS101"): Entry(1, [])}
    written = baseline.render(entries).encode("utf-8", "backslashreplace")
    assert baseline.parse(written.decode()).keys() == entries.keys()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "no baseline of pydolphin-lint", id="empty"),
        pytest.param("[]", "no baseline of pydolphin-lint", id="list"),
        pytest.param("{}", "no baseline of pydolphin-lint", id="without-version"),
        pytest.param("import os\n", "no baseline of pydolphin-lint", id="python"),
        pytest.param('{\n<<<<<<< HEAD\n  "version": 1\n}', "line 2 column 1.*after a merge", id="conflict"),
        pytest.param('{"version": 2}', "version 2, and this pydolphin-lint knows version 1", id="later-version"),
        pytest.param('{"version": true}', "version True", id="no-version"),
        pytest.param('{"a.py": {"count": 1}, "version": 1}', "'a.py' is no path and code", id="no-code"),
        pytest.param('{": PDS101": {"count": 1}, "version": 1}', "is no path and code", id="no-path"),
        pytest.param('{"a.py: PDS101": 1, "version": 1}', "'a.py: PDS101' has no entry", id="number"),
        pytest.param('{"a.py: PDS101": {"count": 0}, "version": 1}', "has no entry", id="zero"),
        pytest.param('{"a.py: PDS101": {"count": true}, "version": 1}', "has no entry", id="truth"),
        pytest.param(
            '{"a.py: PDS101": {"count": 1, "messages": []}, "version": 1}', "has no entry", id="list-of-marks"
        ),
        pytest.param("{" + '"a":{' * 100_000, "not readable as JSON", id="too-deep"),
    ],
)
def test_what_is_no_baseline(text: str, message: str) -> None:
    with pytest.raises(BaselineError, match=message):
        baseline.parse(text)


@pytest.mark.parametrize(
    ("old", "now", "new"),
    [
        pytest.param("a b", "a b", "", id="as-before"),
        pytest.param("a b", "b", "", id="one-mended"),
        pytest.param("a b", "b c", "", id="one-changed"),
        pytest.param("a b", "b c a", "c", id="one-new"),
        pytest.param("a b", "c d a b", "c d", id="two-new"),
        pytest.param("a", "a a", "a a", id="the-same-twice"),
        pytest.param("a a b", "b a a a", "a a a", id="the-same-once-more"),
        pytest.param("a b", "c d a", "c d", id="one-changed-and-one-new"),
        pytest.param("", "a", "a", id="nothing-old"),
    ],
)
def test_which_are_new(old: str, now: str, new: str) -> None:
    assert [each.message for each in _marks(*old.split()).new(_found(*now.split()))] == new.split()


def test_without_marks_the_count_holds() -> None:
    entry = Entry(1, [])
    assert entry.new(_found("a")) == []
    assert len(entry.new(_found("a", "b"))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("already built on line 4: choose another name", "already built on line 12: choose another name"),
        ("also defined in flows/a.py:4, and", "also defined in flows/a.py:31, and"),
    ],
)
def test_line_numbers_do_not_count(one: str, other: str) -> None:
    assert baseline.mark(_found(one)[0]) == baseline.mark(_found(other)[0])


@pytest.mark.parametrize(
    ("one", "other"), [("workflow 'etl_1'", "workflow 'etl_2'"), ("in a1.py:4", "in a2.py:4"), ("'日'", "'月'")]
)
def test_names_count(one: str, other: str) -> None:
    assert baseline.mark(_found(one)[0]) != baseline.mark(_found(other)[0])


def test_what_was_not_seen_stays() -> None:
    old = {(path, "PDS101"): Entry(3, []) for path in ("mended.py", "less.py", "unseen.py", "more.py")}
    found = {
        ("less.py", "PDS101"): Entry(1, []),
        ("more.py", "PDS101"): Entry(4, []),
        ("new.py", "PDS101"): Entry(1, []),
    }
    entries = baseline.updated(old, found, lambda key: key[0] not in ("unseen.py", "more.py"))
    assert {path: entry.count for (path, _), entry in entries.items()} == {
        "less.py": 1,
        "unseen.py": 3,
        "more.py": 4,
        "new.py": 1,
    }
