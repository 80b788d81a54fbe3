"""What is taken out goes with its comma or its line, and takes nothing along."""

from __future__ import annotations

import ast

import pytest

from pydolphin_lint import edits, fix
from pydolphin_lint.diagnostic import Location
from pydolphin_lint.source import Source


def _location(source: Source, node: ast.expr | ast.keyword | ast.stmt) -> Location:
    return source.location(node.lineno, node.col_offset, node.end_lineno or 0, node.end_col_offset or 0)


def _without(text: str, name: str = "t") -> str | None:
    source = Source("a.py", text.encode())
    word = next(
        word for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call) for word in node.keywords
        if word.arg == name
    )  # fmt: skip
    edit = edits.without_item(source, _location(source, word))
    if edit is None:
        return None
    data = fix.edited(source, [edit])
    assert data is not None
    return data.decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("f(t=1)", "f()", id="only"),
        pytest.param("f( t=1 )", "f()", id="only-with-blanks"),
        pytest.param("f(t=1,)", "f()", id="only-with-comma"),
        pytest.param("f(t=1, a=2)", "f(a=2)", id="first"),
        pytest.param("f(t=1,a=2)", "f(a=2)", id="first-without-blank"),
        pytest.param("f(a=2, t=1, b=3)", "f(a=2, b=3)", id="middle"),
        pytest.param("f(a=2 , t=1 , b=3)", "f(a=2 , b=3)", id="middle-with-blanks"),
        pytest.param("f(a=2, t=1)", "f(a=2)", id="last"),
        pytest.param("f(a=2, t=1,)", "f(a=2,)", id="last-with-comma"),
        pytest.param("f(a=2, t=(1))", "f(a=2)", id="value-in-brackets"),
        pytest.param("f(a='汉,', t=1, b='字')", "f(a='汉,', b='字')", id="not-ascii"),
        pytest.param("f(a=2, t=1)  # why", "f(a=2)  # why", id="comment-behind"),
        pytest.param("f(*x, t=1, **y)", "f(*x, **y)", id="splats"),
        pytest.param("f(\n    t=1,\n    a=2,\n)", "f(\n    a=2,\n)", id="line-first"),
        pytest.param("f(\n    a=2,\n    t=1,\n    b=3,\n)", "f(\n    a=2,\n    b=3,\n)", id="line-middle"),
        pytest.param("f(\n    a=2,\n    t=1,\n)", "f(\n    a=2,\n)", id="line-last"),
        pytest.param("f(\n    a=2,\n    t=1\n)", "f(\n    a=2\n)", id="line-last-without-comma"),
        pytest.param("f(\n    t=1\n)", "f(\n)", id="line-only"),
        pytest.param("f(\n\ta=2,\n\tt=1,\n)", "f(\n\ta=2,\n)", id="tabs"),
        pytest.param("f(\r\n    a=2,\r\n    t=1,\r\n)", "f(\r\n    a=2,\r\n)", id="crlf"),
        pytest.param("f(\n    a=2, t=1,\n    b=3)", "f(\n    a=2,\n    b=3)", id="end-of-a-line"),
        pytest.param("f(\n    a=2,\n    t=1, b=3)", "f(\n    a=2,\n    b=3)", id="begin-of-a-line"),
        pytest.param("f(a=2,\n  t=1)", "f(a=2)", id="closed-behind"),
        pytest.param("f(a=2,\n  t=1\n  )", "f(a=2\n  )", id="closed-on-the-next-line"),
        pytest.param("f(a=2, t=1\n)", "f(a=2\n)", id="end-of-a-line-last"),
        pytest.param("f(t=1,\n  a=2)", "f(a=2)", id="behind-the-bracket"),
        pytest.param("f(t=1,  # why\n  a=2)", "f(  # why\n  a=2)", id="behind-the-bracket-with-comment"),
        pytest.param("f(t=1,\n  # why\n  a=2)", "f(\n  # why\n  a=2)", id="behind-the-bracket-before-a-comment"),
        pytest.param("f(t=1  # why\n)", "f(  # why\n)", id="only-with-comment"),
        pytest.param("f(\n    a=2,\n    t=1,  # why\n)", "f(\n    a=2,\n    # why\n)", id="comment-of-its-line"),
        pytest.param("f(\n    a=2,\n    t=1  # why\n)", "f(\n    a=2,\n    # why\n)", id="comment-of-the-last-line"),
        pytest.param("f(\n    a=2, t=1,  # why\n)", "f(\n    a=2,  # why\n)", id="comment-of-two"),
        pytest.param("f(\n    a=2, t=1  # why\n)", "f(\n    a=2  # why\n)", id="comment-of-two-last"),
        pytest.param("f(\n    a=2,  # why\n    t=1\n)", "f(\n    a=2,  # why\n)", id="comment-of-the-line-before"),
        pytest.param("f(\n    a=2,  # why\n    t=1)", "f(\n    a=2,  # why\n    )", id="comment-before-the-bracket"),
        pytest.param("f(a=2, t=[\n    1,\n])", "f(a=2)", id="value-of-several-lines"),
        pytest.param("f(a=2, t=[\n    1,  # why\n])", None, id="comment-inside"),
        pytest.param("f(\n    a=2\n    , t=1\n    , b=3\n)", None, id="commas-in-front"),
        pytest.param("f(a=2, t=1 \\\n)", None, id="backslash"),
    ],
)
def test_an_argument_goes_with_its_comma(text: str, expected: str | None) -> None:
    assert _without(text) == expected
    if expected is not None:
        ast.parse(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\nb()\nc\n", "a\nc\n", id="line"),
        pytest.param("a\nb(\n)\nc\n", "a\nc\n", id="lines"),
        pytest.param("a\nb()", "a", id="end-of-the-file"),
        pytest.param("a\nb()  # why\n", None, id="comment"),
        pytest.param("a; b()\n", None, id="semicolon"),
    ],
)
def test_a_statement_goes_with_its_lines(text: str, expected: str | None) -> None:
    source = Source("a.py", text.encode())
    edit = edits.without_statement(source, _location(source, ast.parse(text).body[1]))
    data = fix.edited(source, [edit]) if edit else None
    assert (None if data is None else data.decode()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("import a\nfrom m import t\nb\n", "import a\nb\n", id="only"),
        pytest.param("from m import t as x", "", id="only-line"),
        pytest.param("from m import t, a\n", "from m import a\n", id="first"),
        pytest.param("from m import a, t as x, b\n", "from m import a, b\n", id="middle"),
        pytest.param("from m import a, t\n", "from m import a\n", id="last"),
        pytest.param("from m import a, t  # why\n", "from m import a  # why\n", id="last-with-comment"),
        pytest.param("from m import (t)\n", None, id="only-in-brackets"),
        pytest.param("from m import (a, t)\n", "from m import (a)\n", id="last-in-brackets"),
        pytest.param("from m import (\n    a,\n    t,\n)\n", "from m import (\n    a,\n)\n", id="line"),
        pytest.param("from m import a, \\\n    t\n", None, id="backslash"),
        pytest.param("from m import t, \\\n    a\n", None, id="backslash-behind"),
        pytest.param("from m import t; b\n", None, id="semicolon"),
        pytest.param("from m import a, t; b\n", None, id="semicolon-last"),
    ],
)
def test_a_name_goes_out_of_its_import(text: str, expected: str | None) -> None:
    source = Source("a.py", text.encode())
    statement = next(node for node in ast.parse(text).body if isinstance(node, ast.ImportFrom))
    name = next(name for name in statement.names if name.name == "t")
    module = source.location(statement.lineno, 5, statement.lineno, 6)
    at = source.location(name.lineno, name.col_offset, name.end_lineno or 0, name.end_col_offset or 0)
    edit = edits.without_name(source, module, at)
    data = fix.edited(source, [edit]) if edit else None
    try:
        ast.parse(data or b"")
    except SyntaxError:
        data = None
    assert (None if data is None else data.decode()) == expected
