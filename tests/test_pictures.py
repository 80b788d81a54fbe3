"""The pictures show what the commands show today."""

from __future__ import annotations

import os

import pytest

from tests.conftest import ROOT
from tools import pictures


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize("name", pictures.PICTURES)
def test_is_up_to_date(name: str) -> None:
    drawn = pictures.draw(name)
    kept = (pictures.FOLDER / f"{name}.svg").read_text("utf-8")
    # Another version of rich may draw it in another way.
    assert pictures.shown(drawn) == pictures.shown(kept), "run `make docs`"
    assert drawn == pictures.draw(name)


def test_each_is_on_a_page_and_loads_nothing() -> None:
    pages = "".join(path.read_text("utf-8") for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")))
    files = list(pictures.FOLDER.iterdir())
    assert {path.stem for path in files} == set(pictures.PICTURES)
    for path in files:
        assert f"pictures/{path.name})" in pages
        assert "url(http" not in path.read_text("utf-8")
