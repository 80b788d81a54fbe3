"""The pages of `docs` become a site without a warning, and what is generated in them is what the program says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pydolphin_lint import catalog
from pydolphin_lint.config import ConfigError, load
from pydolphin_lint.deploy.record import SECRET_NAMES
from tests.conftest import ROOT
from tools import docs, site_hook


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as `make site` does."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return folder


def test_each_rule_has_a_page(site: Path) -> None:
    for rule in catalog.all_rules():
        page = (site / "rules" / f"{rule.code.lower()}.html").read_text("utf-8")
        assert f"{rule.code} {rule.name}" in page
    assert {path.stem.upper() for path in (site / "rules").glob("pds*.html")} == {
        *catalog.OWN,
        *(rule.code for rule in catalog.all_rules()),
    }


def test_no_page_loads_fonts_or_scripts_from_elsewhere(site: Path) -> None:
    from_elsewhere = re.compile(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=\"?(https?:[^\"> ]+)")
    for page in site.rglob("*.html"):
        assert from_elsewhere.findall(page.read_text("utf-8")) == [], page


def test_links_out_of_the_pages_lead_to_the_repository(site: Path) -> None:
    page = (site / "deploy.html").read_text("utf-8")
    assert "https://github.com/pydolphin-lint/pydolphin-lint/blob/main/examples/workflows" in page
    assert "rules/pds807.html" in page
    for page_path in (ROOT / "docs").glob("*.md"):
        for match in site_hook.ABOVE.finditer(page_path.read_text("utf-8")):
            assert (ROOT / match[1].partition("#")[0]).exists(), f"{page_path.name}: {match[1]}"


def test_generated_parts_are_up_to_date() -> None:
    for path, text in docs.generated():
        assert path.read_text("utf-8") == text, f"{path.name}: run `make docs`"


@pytest.mark.parametrize("table", ["tool.pydolphin-lint", "tool.pydolphin-lint.deploy"])
def test_each_key_is_explained(table: str, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(f"[{table}]\nqqq = []\n")
    with pytest.raises(ConfigError, match="the keys are ") as caught:
        load(str(tmp_path))
    keys = str(caught.value).partition("the keys are ")[2].split(", ")
    page = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    section = page.partition(f"## The keys of `[{table}]`\n")[2].partition("\n## ")[0]
    assert sorted(re.findall(r"^\| `([\w-]+)`", section, re.MULTILINE)) == sorted(keys)


def test_each_part_of_a_secret_name_is_told() -> None:
    page = (ROOT / "docs" / "security.md").read_text("utf-8")
    assert all(f"`{part}`" in page for part in SECRET_NAMES)
