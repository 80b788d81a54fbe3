"""What patterns of paths mean."""

from __future__ import annotations

import pytest

from pydolphin_lint.globs import compiled

ALL = ["legacy/a.py", "legacy/b/c.py", "team/legacy/a.py", "订单/日.py"]


@pytest.mark.parametrize(
    ("pattern", "paths"),
    [
        pytest.param("legacy/**", ["legacy/a.py", "legacy/b/c.py"], id="all-below-a-folder"),
        pytest.param("legacy/", ["legacy/a.py", "legacy/b/c.py", "team/legacy/a.py"], id="a-folder-at-any-depth"),
        pytest.param("/legacy", ["legacy/a.py", "legacy/b/c.py"], id="a-folder-here"),
        pytest.param("./legacy", ["legacy/a.py", "legacy/b/c.py"], id="a-folder-here-with-a-dot"),
        pytest.param("legacy/*", ["legacy/a.py", "legacy/b/c.py"], id="what-is-in-a-folder"),
        pytest.param("legacy/*.py", ["legacy/a.py"], id="files-of-one-folder"),
        pytest.param("legacy/**/*.py", ["legacy/a.py", "legacy/b/c.py"], id="files-at-any-depth"),
        pytest.param("**/b/*.py", ["legacy/b/c.py"], id="a-folder-at-any-depth-and-its-files"),
        pytest.param("c.py", ["legacy/b/c.py"], id="a-name-at-any-depth"),
        pytest.param("?.py", ALL, id="one-character"),
        pytest.param("订单*", ["订单/日.py"], id="chinese"),
        pytest.param("**", ALL, id="everything"),
        pytest.param("team/legacy/a.py", ["team/legacy/a.py"], id="one-file"),
        pytest.param("team/l*y/?.py", ["team/legacy/a.py"], id="within-names"),
        pytest.param("leg", [], id="no-part-of-a-name"),
        pytest.param("legacy/a.p", [], id="no-beginning-of-a-name"),
        pytest.param("[l]egacy", [], id="brackets-are-themselves"),
        pytest.param("legacy/a?py/", ["legacy/a.py"], id="dot-is-a-character"),
        pytest.param("legacy/aXpy", [], id="dot-is-only-itself"),
    ],
)
def test_matches(pattern: str, paths: list[str]) -> None:
    assert [path for path in ALL if compiled(pattern).match(path)] == paths


@pytest.mark.parametrize("pattern", ["**", "*", "a.py", "**/a.py"])
def test_nothing_outside_of_the_folder_is_meant(pattern: str) -> None:
    assert not compiled(pattern).match("../a.py")
