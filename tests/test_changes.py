"""What git says has changed, from real repositories."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pydolphin_lint import workspace
from pydolphin_lint.changes import Changes
from pydolphin_lint.diagnostic import Location
from tests.conftest import Repository

TEN = "".join(f"line {number}\n" for number in range(1, 11))


@pytest.fixture
def team(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with one file of ten lines, and the current folder in it."""
    repository.add("a.py", TEN)
    repository.commit()
    monkeypatch.chdir(repository.path)
    return repository


def _lines(changes: Changes, path: str = "a.py", count: int = 20) -> list[int]:
    return [number for number in range(1, count + 1) if changes.touch(path, Location(number, 1, number, 2))]


def test_nothing_has_changed(team: Repository) -> None:
    changes = workspace.changes("HEAD")
    assert changes.files == {}
    assert not changes.gone
    assert not changes.touch("a.py", Location(1, 1, 10, 1))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(TEN.replace("line 3\n", "line three\n"), [3], id="changed"),
        pytest.param(TEN.replace("line 3\n", "line 3\nnew\nnew\n"), [4, 5], id="added"),
        pytest.param("new\n" + TEN + "new\n", [1, 12], id="at-both-ends"),
        pytest.param(TEN.replace("line 3\n", "").replace("line 7\n", "seven\n"), [6], id="taken-away"),
        pytest.param(
            TEN.replace("line 3\n", "-- three\n++ three\n").replace("8", "eight"), [3, 4, 9], id="like-headers"
        ),
        pytest.param(TEN.replace("line 3\n", "@@ -1 +1 @@\n").replace("8", "eight"), [3, 8], id="like-a-hunk"),
        pytest.param(TEN.removesuffix("\n"), [10], id="last-line-end-lost"),
        pytest.param(TEN.removesuffix("\n").replace("8", "8\n8") + "\nx", [9, 12], id="no-last-line-end"),
        pytest.param(TEN.replace("line 3\n", "\0\n"), list(range(1, 21)), id="no-text"),
    ],
)
def test_lines(team: Repository, text: str, lines: list[int]) -> None:
    team.write("a.py", text)
    assert _lines(workspace.changes("HEAD")) == lines
    team.git("add", "a.py")
    assert _lines(workspace.changes("HEAD")) == lines
    team.commit()
    assert _lines(workspace.changes("HEAD~1")) == lines
    assert workspace.changes("HEAD").files == {}


def test_stretch_of_lines_is_touched_anywhere(team: Repository) -> None:
    team.write("a.py", TEN.replace("line 5", "five"))
    changes = workspace.changes("HEAD")
    assert [changes.touch("a.py", Location(*at, 1)) for at in ((1, 1, 4), (1, 1, 5), (5, 9, 9), (6, 1, 9))] == [
        False,
        True,
        True,
        False,
    ]


def test_new_files(team: Repository) -> None:
    team.write("untracked.py", "x")
    team.add("staged.py", "x")
    team.add(".gitignore", "ignored.py\n")
    team.write("ignored.py", "x")
    changes = workspace.changes("HEAD")
    assert set(changes.files) == {"untracked.py", "staged.py", ".gitignore"}
    assert all(change.lines is None and change.before is None for change in changes.files.values())


def test_deleted_files(team: Repository) -> None:
    team.add("b.py", TEN)
    team.commit()
    team.git("rm", "--quiet", "b.py")
    (team.path / "a.py").unlink()
    changes = workspace.changes("HEAD")
    assert changes.files == {}
    assert changes.gone == {"a.py", "b.py"}


def test_file_that_was_deleted_and_is_there_again(team: Repository) -> None:
    team.git("rm", "--quiet", "--cached", "a.py")
    changes = workspace.changes("HEAD")
    assert set(changes.files) == {"a.py"}
    assert changes.gone == frozenset()


@pytest.mark.parametrize("text", [TEN, TEN.replace("line 3\n", "three\n")])
def test_renamed_file(team: Repository, text: str) -> None:
    team.git("mv", "a.py", "b.py")
    team.add("b.py", text)
    changes = workspace.changes("HEAD")
    assert _lines(changes, "b.py") == ([] if text == TEN else [3])
    assert changes.files["b.py"].before == "a.py"
    assert changes.gone == {"a.py"}


NAMES = [
    "with blank.py", "订单.py", "quote\".py", "tab\there.py", "new\nline.py", "back\\slash.py", "-dash.py", "a b/ c.py",
    os.fsdecode(b"\xff.py"), "\x1b.py", " --- b.py", "+++ c.py",
]  # fmt: skip


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_names(team: Repository, name: str) -> None:
    other, renamed = f"to be renamed {os.path.basename(name)}", f"renamed {os.path.basename(name)}"
    team.add(name, TEN)
    team.add(other, TEN.replace("line", "another line"))
    assert workspace.changes("HEAD").files[name].lines is None
    team.commit()
    team.write(name, TEN.replace("line 3\n", "three\n"))
    team.git("mv", "--", other, renamed)
    changes = workspace.changes("HEAD")
    assert _lines(changes, name) == [3]
    assert changes.files[renamed].before == other
    assert workspace.at_commit(changes.base, name) == TEN.encode()
    team.git("reset", "--quiet", "--hard")
    (team.path / name).unlink()
    assert workspace.changes("HEAD").gone == {name}


def test_settings_of_the_user_change_nothing(team: Repository) -> None:
    for key, value in {
        "diff.noprefix": "true",
        "diff.mnemonicPrefix": "true",
        "diff.external": "false",
        "diff.relative": "true",
        "diff.context": "9",
        "diff.interHunkContext": "9",
        "diff.renames": "false",
        "color.ui": "always",
        "core.quotePath": "false",
        "diff.python.textconv": "rev",
        "diff.python.command": "false",
    }.items():
        team.git("config", key, value)
    team.add("sub/b.py", TEN)
    team.add("订单.py", TEN + "x\n")
    team.add(".gitattributes", "*.py diff=python\n")
    team.commit()
    team.write("a.py", TEN.replace("line 3\n", "three\n").replace("line 6\n", "six\n"))
    team.git("mv", "订单.py", "日.py")
    team.write("日.py", TEN + "x\ny\n")
    os.chdir("sub")
    changes = workspace.changes("HEAD")
    assert _lines(changes) == [3, 6]
    assert _lines(changes, "日.py") == [12]
    assert set(changes.files) == {"a.py", "日.py"}


@pytest.mark.parametrize("name", ["b.py", "b and c.py", "b and b.py", "订单 and 订单.py", "b and /dev/null.py"])
def test_file_that_is_no_text_to_git(team: Repository, name: str) -> None:
    team.add(".gitattributes", "*.py binary\n")
    team.add(name, TEN)
    assert workspace.changes("HEAD").files[name].lines is None
    assert workspace.changes("HEAD").files[name].before is None
    team.commit()
    team.write(name, TEN + "x\n")
    changes = workspace.changes("HEAD")
    assert changes.files.keys() == {name}
    assert (changes.files[name].lines, changes.files[name].before) == (None, name)
    team.git("mv", name, "x and y.py")
    team.git("add", "--all")
    changes = workspace.changes("HEAD")
    assert changes.files.keys() == {"x and y.py"}
    assert (changes.files["x and y.py"].lines, changes.files["x and y.py"].before) == (None, name)
    assert changes.gone == {name}
    team.git("reset", "--quiet", "--hard")
    (team.path / name).unlink()
    changes = workspace.changes("HEAD")
    assert changes.files == {}
    assert changes.gone == {name}


def test_below_the_top_and_in_a_worktree(team: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    team.git("worktree", "add", "--quiet", "-b", "side", "../side")
    side = Repository(team.path.parent / "side")
    side.add("sub/b.py", "x\n")
    side.write("a.py", TEN + "x\n")
    side.write("new.py", "x\n")
    monkeypatch.chdir(side.path / "sub")
    changes = workspace.changes("main")
    assert set(changes.files) == {"a.py", "sub/b.py", "new.py"}
    assert Path(changes.top) == side.path


def test_conflict_is_new(team: Repository) -> None:
    team.git("checkout", "--quiet", "-b", "side")
    team.add("a.py", TEN.replace("5", "five"))
    team.commit()
    team.git("checkout", "--quiet", "main")
    team.add("a.py", TEN.replace("5", "FIVE"))
    team.commit()
    team.git("merge", "side", check=False)
    assert "a.py" in workspace.changes("HEAD").files
    assert 5 in _lines(workspace.changes("HEAD"))


@pytest.mark.parametrize("ref", ["nope", "", "-x", "--all", "HEAD:a.py", "a.py", "HEAD~5", "HEAD..HEAD", "@{u}"])
def test_what_is_no_commit(team: Repository, ref: str) -> None:
    with pytest.raises(workspace.WorkspaceError, match="git knows no commit"):
        workspace.changes(ref)


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(workspace.WorkspaceError, match="in no repository of git"):
        workspace.changes("HEAD")


def test_no_git(team: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(workspace.WorkspaceError, match="git is missing"):
        workspace.changes("HEAD")
