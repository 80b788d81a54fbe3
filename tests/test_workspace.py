"""Which files git and the disk say there are, and what is written back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pydolphin_lint import workspace
from tests.conftest import Repository


@pytest.fixture
def team(repository: Repository) -> Repository:
    for name in ("a.py", "sub/b.py", "sub/data.csv", "sub/script"):
        repository.add(name, "")
    repository.git("commit", "--quiet", "--message", "start")
    return repository


def _files(folder: Path, *, untracked: bool = True) -> list[str]:
    return [Path(name).relative_to(folder).as_posix() for name in workspace.files(str(folder), untracked=untracked)]


def test_paths_begin_with_the_folder_as_given(team: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(team.path)
    assert workspace.files(".") == ["a.py", "sub/b.py", "sub/script"]
    assert workspace.files("sub") == ["sub/b.py", "sub/script"]
    assert workspace.files("sub/") == ["sub/b.py", "sub/script"]
    assert workspace.files("../team/sub") == ["../team/sub/b.py", "../team/sub/script"]


def test_linked_worktree(team: Repository, tmp_path: Path) -> None:
    team.git("worktree", "add", "--quiet", "-b", "side", "../side")
    (tmp_path / "side" / "new.py").touch()
    assert _files(tmp_path / "side") == ["a.py", "new.py", "sub/b.py", "sub/script"]
    assert _files(tmp_path / "side", untracked=False) == ["a.py", "sub/b.py", "sub/script"]
    assert "new.py" not in _files(team.path)


def test_submodule_is_another_repository(team: Repository, tmp_path: Path) -> None:
    library = Repository(tmp_path / "library")
    library.add("c.py", "")
    library.git("commit", "--quiet", "--message", "start")
    team.git("-c", "protocol.file.allow=always", "submodule", "add", "--quiet", str(library.path), "library")
    listed = _files(team.path)
    assert "library/c.py" not in listed
    assert _files(team.path / "library") == ["c.py"]


def test_git_of_the_hook_does_not_mislead_in_other_folders(
    team: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repository(tmp_path / "other")
    other.add("c.py", "")
    monkeypatch.chdir(team.path)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert workspace.files(".") == ["a.py", "sub/b.py", "sub/script"]
    assert workspace.files("../other") == ["../other/c.py"]


def test_conflict_lists_a_file_once(team: Repository) -> None:
    team.git("checkout", "--quiet", "-b", "side")
    team.add("a.py", "x = 1\n")
    team.commit()
    team.git("checkout", "--quiet", "main")
    team.add("a.py", "x = 2\n")
    team.commit()
    team.git("merge", "side", check=False)
    assert _files(team.path).count("a.py") == 1


def test_nothing_tracked_is_nothing_to_compare(repository: Repository) -> None:
    repository.write("draft.py", "")
    assert _files(repository.path, untracked=False) == []
    assert _files(repository.path) == ["draft.py"]


@pytest.mark.parametrize(
    ("path", "data", "python"),
    [
        pytest.param("a.py", b"", True, id="ending"),
        pytest.param("script", b"#!/usr/bin/env python3\n", True, id="first-line"),
        pytest.param("script", b"#!/bin/sh\n# python\n", False, id="another-program"),
        pytest.param("script", b"print()", False, id="nothing-says-so"),
        pytest.param("a.txt", b"#!/usr/bin/python\n", False, id="another-ending"),
    ],
)
def test_what_is_python(path: str, data: bytes, python: bool) -> None:
    assert workspace.is_python(path, data) is python


def test_write_is_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    workspace.write_text(str(path), "中\r\n\udcff")
    assert path.read_bytes() == "中\r\n\\udcff".encode()
    (tmp_path / "folder").mkdir()
    with pytest.raises(workspace.WorkspaceError):
        workspace.write_text(str(tmp_path / "folder"), "x")
    with pytest.raises(workspace.WorkspaceError, match="No such file"):
        workspace.write_text(str(tmp_path / "none" / "x"), "x")
    assert sorted(os.listdir(tmp_path)) == ["folder", "报告.txt"]
