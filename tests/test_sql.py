"""What the statements of an SQL text are."""

from __future__ import annotations

import pytest

from pydolphin_lint.sdk.sql import kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("select 1", ["query"]),
        ("select 1;\n", ["query"]),
        (" -- insert\n/* ; */ SELECT ';' AS a", ["query"]),
        ("# load ;\nselect `a;b` from c", ["query"]),
        ("select a into b from c", [None]),
        ("insert into a values ('it''s; fine')", ["change"]),
        ("insert into a values (1) returning id", [None]),
        ("delete from a; select 1", ["change", "query"]),
        ("with a as (select 1) select * from a", ["query"]),
        ("with a as (delete from b returning id) select * from a", ["query"]),
        ("with a (x, y) as (select 1, 2)\nupdate b set x = 1", ["change"]),
        ("with a as (select 1) from a insert into b select 1", [None]),
        ("begin; insert into a values (1); end", [None, "change", None]),
        ("(select 1)", ["query"]),
        ("show tables", [None]),
        ("${statement}", [None]),
        ("selected", [None]),
        ("", []),
        (";;", []),
        ("select 'open", None),
        ("select /* open", None),
        (r"select 'it\'s'", None),
        ("do $$ begin end $$", None),
    ],
)
def test_kinds(text: str, found: list[str | None] | None) -> None:
    assert kinds(text) == found
