"""Bytes, text, columns and `# noqa`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pydolphin_lint.diagnostic import Location
from pydolphin_lint.source import Lines, Source, is_ours
from tests.conftest import IMPORTS


@pytest.mark.parametrize(
    ("data", "ours"),
    [
        pytest.param(b"import pydolphinscheduler", True, id="sdk"),
        pytest.param(b"os.environ['PYDS_USER_NAME']", True, id="setting"),
        pytest.param("import pydolphinscheduler".encode("utf-16"), True, id="utf-16"),
        pytest.param("import pandas".encode("utf-16"), False, id="foreign-utf-16"),
        pytest.param(b"import pandas", False, id="foreign"),
        pytest.param(b"", False, id="empty"),
    ],
)
def test_ours_or_not(data: bytes, ours: bool) -> None:
    assert is_ours(data) is ours


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        pytest.param(b"a\nb\n", ["a", "b", ""], id="lf"),
        pytest.param(b"a\r\nb", ["a", "b"], id="crlf"),
        pytest.param(b"a\rb\r\nc\nd", ["a", "b", "c", "d"], id="mixed"),
        pytest.param("a\x0cb\u2028c\x1dd\x85e".encode(), ["a\x0cb\u2028c\x1dd\x85e"], id="what-ends-no-line"),
        pytest.param(b"\xef\xbb\xbf\xe4\xb8\xad", ["中"], id="byte-order-mark"),
        pytest.param("# coding: gbk\n中".encode("gbk"), ["# coding: gbk", "中"], id="declared"),
        pytest.param("# coding: klingon\n中".encode(), ["# coding: klingon", "中"], id="unknown-encoding"),
        pytest.param("# coding: rot13\n中".encode(), ["# coding: rot13", "中"], id="no-text-encoding"),
        pytest.param(b"\xff", ["\ufffd"], id="undecodable"),
    ],
)
def test_lines(data: bytes, lines: list[str]) -> None:
    source = Source("a.py", data)
    assert source.lines == lines
    assert [source.line(number) for number in (0, 1, len(lines), len(lines) + 1)] == ["", lines[0], lines[-1], ""]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        pytest.param(b"abc = 1", (3, 4), id="ascii"),
        pytest.param("中文 = 1".encode(), (6, 3), id="three-bytes-each"),
        pytest.param("😀 = 1".encode(), (4, 2), id="four-bytes"),
        pytest.param("# coding: gbk\n中文 = 1".encode("gbk"), (6, 3), id="gbk-counts-as-utf-8"),
    ],
)
def test_columns_are_characters(data: bytes, place: tuple[int, int]) -> None:
    source = Source("a.py", data)
    number = len(source.lines)
    at = source.location(number, 0, number, place[0])
    assert (at.line, at.column, at.end_column) == (number, 1, place[1])


def test_find_gives_every_place() -> None:
    found = Source("a.py", "中 ab ab\nab".encode()).find("ab")
    assert [(at.line, at.column, at.end_column) for at in found] == [(1, 3, 5), (1, 6, 8), (2, 1, 3)]


@pytest.mark.parametrize(
    ("comment", "suppressed"),
    [
        pytest.param("# noqa", True, id="bare"),
        pytest.param("# NoQA", True, id="any-case"),
        pytest.param("#noqa", False, id="without-blank"),
        pytest.param("# noqa: PDS101", True, id="code"),
        pytest.param("# noqa:pds101", True, id="lower-case-without-blank"),
        pytest.param("# noqa: PDS1", True, id="prefix"),
        pytest.param("# noqa: PDS102", False, id="another-code"),
        pytest.param("# noqa: E501, PDS101", True, id="second-of-two"),
        pytest.param("# noqa: E501 PDS101", True, id="without-comma"),
        pytest.param("# noqa: PDS101 submitted by hand", True, id="reason"),
        pytest.param("# noqa: E501 but not PDS101", False, id="code-in-the-reason"),
        pytest.param("# why? # noqa: PDS101", True, id="behind-another-comment"),
        pytest.param("# noqa: E501  # noqa: PDS101", True, id="two-comments"),
        pytest.param("# nothing", False, id="none"),
    ],
)
def test_noqa(comment: str, suppressed: bool) -> None:
    source = Source("a.py", f"x = 1  {comment}\n".encode())
    assert source.is_suppressed(Location(1, 1, 1, 2), "PDS101") is suppressed


STATEMENTS = """\
x = (
    1,
    2,  # noqa: PDS101
)
with a(
    b
) as c:  # noqa: PDS101
    d = 1
text = '''
'''  # noqa: PDS101
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize(
    ("line", "suppressed"),
    [
        pytest.param(1, True, id="first-line"),
        pytest.param(4, True, id="last-line"),
        pytest.param(5, True, id="header"),
        pytest.param(8, False, id="body-below-the-header"),
        pytest.param(9, True, id="long-string"),
    ],
)
def test_noqa_holds_for_the_whole_statement(line: int, suppressed: bool, end: str) -> None:
    source = Source("a.py", STATEMENTS.replace("\n", end).encode())
    assert source.is_suppressed(Location(line, 1, line, 2), "PDS101") is suppressed


def test_noqa_in_a_file_that_does_not_parse() -> None:
    source = Source("a.py", b"x = 1  # noqa\ny = (\n")
    assert source.is_suppressed(Location(1, 1, 1, 2), "PDS101")
    assert not source.is_suppressed(Location(2, 1, 2, 2), "PDS101")


def test_flake8_counts_columns_of_a_declared_encoding_alike(tmp_path: Path) -> None:
    """flake8 hands over decoded lines: what the file says of its bytes no longer holds."""
    text = f"# coding: gbk\n{IMPORTS}名 = '订单'; w = Workflow(name='etl')\n"
    (tmp_path / "a.py").write_bytes(text.encode("gbk"))
    places = []
    for command in ("flake8 --isolated --select PDS", "pydolphin_lint check --no-project"):
        done = subprocess.run(
            [sys.executable, "-m", *command.split(), "a.py"], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        places.append(done.stdout.partition(" ")[0].removeprefix("./"))
    assert places == ["a.py:4:15:", "a.py:4:15:"]


@pytest.mark.parametrize("text", ["", "ab", "a\nb\n", "a\r\nbb\rc\n\nd", "名\u2028x\n\x0cy"])
def test_characters_and_lines_are_two_ways_to_say_one_thing(text: str) -> None:
    lines = Lines(text)
    for start in range(len(text) + 1):
        line, column = lines.position(start)
        assert lines.offset(line, column) == start
        for end in range(start, len(text) + 1):
            at = lines.location(start, end)
            assert (at.start, (at.end_line, at.end_column)) == ((line, column), lines.position(end))
