"""Where the table is looked for, and how it is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pydolphin_lint.config import Config, ConfigError, load

TOML = '[tool.pydolphin-lint]\nignore = ["{}"]\n'
CFG = "[pydolphin-lint]\nignore = {}\n"


@pytest.fixture
def below(tmp_path: Path) -> Path:
    """A folder two levels below a repository's top; the folder above the repository has a table too."""
    (tmp_path / "pyproject.toml").write_text(TOML.format("ABOVE"))
    folder = tmp_path / "team" / "flows" / "daily"
    folder.mkdir(parents=True)
    (tmp_path / "team" / ".git").mkdir()
    return folder


def _load(folder: Path) -> Config:
    return load(str(folder))


def test_nearest_table_wins(below: Path) -> None:
    (below.parent.parent / "pyproject.toml").write_text(TOML.format("TOP"))
    assert _load(below).ignore == ("TOP",)
    (below.parent / "setup.cfg").write_text(CFG.format("MIDDLE"))
    assert _load(below).ignore == ("MIDDLE",)
    (below / "pyproject.toml").write_text(TOML.format("HERE"))
    assert _load(below).ignore == ("HERE",)
    assert _load(below).path == str(below / "pyproject.toml")


def test_pyproject_goes_before_setup_cfg(below: Path) -> None:
    (below / "setup.cfg").write_text(CFG.format("CFG"))
    (below / "pyproject.toml").write_text(TOML.format("TOML"))
    assert _load(below).ignore == ("TOML",)


@pytest.mark.parametrize("git", ["folder", "file"])
def test_search_ends_at_the_top_of_the_repository(below: Path, git: str) -> None:
    top = below.parent.parent
    if git == "file":  # as in a linked worktree and in a submodule
        (top / ".git").rmdir()
        (top / ".git").write_text("gitdir: elsewhere\n")
    config = _load(below)
    assert (config.path, config.select, config.extend_select, config.ignore) == (None, (), (), ())


def test_outside_of_a_repository_it_goes_up(below: Path) -> None:
    (below.parent.parent / ".git").rmdir()
    assert _load(below).ignore == ("ABOVE",)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("pyproject.toml", '[project]\ndependencies = ["pydolphin-lint"]\n', id="only-a-dependency"),
        pytest.param("pyproject.toml", "[tool.ruff\n", id="broken-without-a-word-of-us"),
        pytest.param("setup.cfg", "[options]\ninstall_requires = pydolphin-lint\n", id="cfg-dependency"),
        pytest.param("setup.cfg", "[flake8\n", id="cfg-broken-without-a-word-of-us"),
    ],
)
def test_file_without_our_table_is_passed_over(below: Path, name: str, text: str) -> None:
    (below / name).write_text(text)
    assert _load(below).path is None


@pytest.mark.parametrize("name", ["pyproject.toml", "setup.cfg"])
def test_folder_of_that_name_is_passed_over(below: Path, name: str) -> None:
    (below / name).mkdir()
    assert _load(below).path is None


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name != "posix", reason="POSIX only")
def test_file_that_cannot_be_read_is_an_error(below: Path) -> None:
    (below / "pyproject.toml").symlink_to("pyproject.toml")
    with pytest.raises(ConfigError, match=r"pyproject\.toml: cannot be read: "):
        _load(below)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('[tool.pydolphin-lint]\nignore = ["PDS1", "PDS3"]\n', id="table"),
        pytest.param('[tool]\npydolphin-lint = {ignore = ["PDS1", "PDS3"]}\n', id="inline-table"),
        pytest.param('[tool."pydolphin-lint"]\nignore = ["PDS1", "PDS3"]\n', id="quoted-table"),
        pytest.param('tool.pydolphin-lint.ignore = ["PDS1", "PDS3"]\n', id="dotted-key"),
    ],
)
def test_toml_in_every_form(below: Path, text: str) -> None:
    (below / "pyproject.toml").write_text(text)
    assert _load(below).ignore == ("PDS1", "PDS3")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[pydolphin-lint]\nignore = PDS1, PDS3\n", id="commas"),
        pytest.param("[pydolphin-lint]\nIgnore: PDS1 PDS3\n", id="blanks"),
        pytest.param("[pydolphin-lint]\nignore =\n    PDS1,\n    # why\n    PDS3\n", id="lines"),
        pytest.param("[DEFAULT]\nx = 1\n[pydolphin-lint]\nignore = PDS1 PDS3\n", id="beside-defaults"),
    ],
)
def test_cfg_in_every_form(below: Path, text: str) -> None:
    (below / "setup.cfg").write_text(text)
    assert _load(below).ignore == ("PDS1", "PDS3")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param(
            "pyproject.toml",
            '[tool.pydolphin-lint]\nfail-on = "error"\nbaseline = "lint/old.json"\n'
            '[tool.pydolphin-lint.levels]\nPDS414 = "warning"\nsubmit-not-called = "error"\n'
            '[tool.pydolphin-lint.per-path-ignores]\n"Legacy/**" = ["PDS103", "PDS2"]\n"*.yml" = ["PDS5"]\n',
            id="toml",
        ),
        pytest.param(
            "setup.cfg",
            "[pydolphin-lint]\nfail-on = error\nbaseline = lint/old.json\n"
            "[pydolphin-lint.levels]\nPDS414 = warning\nsubmit-not-called = error\n"
            "[pydolphin-lint.per-path-ignores]\nLegacy/** =\n    PDS103,\n    PDS2\n*.yml = PDS5\n",
            id="cfg",
        ),
    ],
)
def test_what_adoption_needs(below: Path, name: str, text: str) -> None:
    without = _load(below)
    assert (without.baseline, without.fail_on, without.levels, without.per_path_ignores) == (None, "warning", (), ())
    assert without.folder == "."
    folder = below.parent
    (folder / name).write_text(text)
    config = _load(below)
    assert config.folder == str(folder)
    assert config.baseline == str(folder / "lint" / "old.json")
    assert config.fail_on == "error"
    assert config.levels == (("PDS414", "warning"), ("submit-not-called", "error"))
    assert config.per_path_ignores == (("Legacy/**", ("PDS103", "PDS2")), ("*.yml", ("PDS5",)))


@pytest.mark.parametrize("section", ["levels", "per-path-ignores", "deploy"])
def test_section_alone_is_a_table(below: Path, section: str) -> None:
    (below / "setup.cfg").write_text(f"[pydolphin-lint.{section}]\n")
    assert _load(below).path == str(below / "setup.cfg")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", '[tool.pydolphin-lint]\ntarget-sdk = "4.0"\n'),
        ("pyproject.toml", '[tool.pydolphin-lint]\ntarget-sdk = "4.0.4"\n'),
        ("setup.cfg", "[pydolphin-lint]\ntarget-sdk = 4.0\n"),
    ],
)
def test_version_of_the_sdk(below: Path, name: str, text: str) -> None:
    assert _load(below).target_sdk is None
    (below / name).write_text(text)
    assert _load(below).target_sdk == "4.0.4"
