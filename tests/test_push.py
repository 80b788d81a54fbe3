"""What is pushed is read from git: the commit, what the remote branch had, and the commit's own files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pydolphin_lint.deploy import push
from tests.conftest import Repository


@pytest.fixture
def pushed(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with one commit, which is the current folder."""
    repository.add("工作 流.py", "one = 1\n")
    repository.commit()
    monkeypatch.chdir(repository.path)
    return repository


def _hook(branch: str = "main", **more: str) -> dict[str, str]:
    return {
        "PRE_COMMIT_REMOTE_NAME": "origin",
        "PRE_COMMIT_REMOTE_BRANCH": f"refs/heads/{branch}",
        "PRE_COMMIT_LOCAL_BRANCH": "refs/heads/main",
        **more,
    }


def test_without_a_hook_there_is_no_push() -> None:
    assert push.from_environment({}) is None


@pytest.mark.parametrize("branch", ["feature", "main2", "release/main"])
def test_other_branches_are_not_deployed(pushed: Repository, branch: str) -> None:
    found = push.from_environment(_hook(branch))
    assert isinstance(found, push.NotDeployed)
    assert branch in found.reason


def test_first_push_has_no_base(pushed: Repository) -> None:
    assert push.from_environment(_hook()) == push.Push(pushed.head, None, "main")


def test_base_is_what_the_remote_branch_had(pushed: Repository) -> None:
    before = pushed.head
    pushed.git("update-ref", "refs/remotes/origin/main", before)
    pushed.add("other.py", "two = 2\n")
    pushed.commit()
    assert push.from_environment(_hook()) == push.Push(pushed.head, before, "main")


def test_pushed_commit_need_not_be_checked_out(pushed: Repository) -> None:
    pushed.git("checkout", "--quiet", "-b", "elsewhere")
    before = pushed.head
    pushed.add("other.py", "two = 2\n")
    pushed.commit()
    found = push.from_environment(_hook())
    assert isinstance(found, push.Push)
    assert found.to == before


def test_configured_branches_count(pushed: Repository) -> None:
    assert isinstance(push.from_environment(_hook("prod"), ("prod",)), push.Push)
    assert isinstance(push.from_environment(_hook(), ("prod",)), push.NotDeployed)


def test_hook_that_names_no_commit_is_an_error() -> None:
    with pytest.raises(push.PushError, match="--to-ref"):
        push.from_environment({"PRE_COMMIT_REMOTE_BRANCH": "refs/heads/main"})


@pytest.mark.parametrize("ref", ["nope", "--all", "", "0" * 40, "HEAD:工作 流.py"])
def test_what_is_no_commit_is_named(pushed: Repository, ref: str) -> None:
    with pytest.raises(push.PushError, match="no commit"):
        push.commit(ref)


def test_files_of_a_commit_are_its_own(pushed: Repository) -> None:
    pushed.write("工作 流.py", "changed = True\n")
    pushed.write("untracked.py", "")
    pushed.write(".gitattributes", "*.py export-ignore\n")
    with push.exported(pushed.head) as tree:
        assert [path.name for path in tree.iterdir()] == ["工作 流.py"]
        assert (tree / "工作 流.py").read_text("utf-8") == "one = 1\n"
        kept = tree
    assert not kept.exists()
    assert push.files(pushed.head) == ["工作 流.py"]


def test_export_leaves_the_index_alone(pushed: Repository) -> None:
    pushed.add("staged.py", "")
    before = pushed.git("status", "--porcelain").stdout
    with push.exported(pushed.head):
        pass
    assert pushed.git("status", "--porcelain").stdout == before


def test_export_from_a_folder_below_the_top(pushed: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    (pushed.path / "below").mkdir()
    monkeypatch.chdir(pushed.path / "below")
    with push.exported(pushed.head) as tree:
        assert os.listdir(tree) == ["工作 流.py"]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda repository: repository.write("工作 流.py", "x = 1\n"), id="changed"),
        pytest.param(lambda repository: repository.add("new.py", ""), id="staged"),
        pytest.param(lambda repository: repository.write("new.py", ""), id="untracked"),
    ],
)
def test_work_tree_with_changes_is_no_commit(pushed: Repository, change: object) -> None:
    assert push.clean_head() == pushed.head
    change(pushed)  # type: ignore[operator]
    assert push.clean_head() is None


def test_outside_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert push.clean_head() is None
    with pytest.raises(push.PushError, match="no commit 'HEAD'"):
        push.commit("HEAD")
