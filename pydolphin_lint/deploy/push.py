"""What is being pushed, and the tree of a commit: taken from git, never from the work tree."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

BRANCHES = ("main", "master")


class PushError(Exception):
    """git cannot give what was asked for; the text says what to do."""


class Push(NamedTuple):
    """Deploy the commit `to`; `base` is what the remote branch had before, None if it had nothing."""

    to: str
    base: str | None
    branch: str


class NotDeployed(NamedTuple):
    """This push deploys nothing, and why."""

    reason: str


def from_environment(environment: Mapping[str, str], branches: Sequence[str] = BRANCHES) -> Push | NotDeployed | None:
    """The push that a pre-push hook is told about; None if this is no pre-push hook.

    pre-commit's own change set is wrong or missing in ordinary cases (the first push of a history has none), so only
    the names of the branches are taken from it. It names one ref of a push of several.
    """
    remote_branch = environment.get("PRE_COMMIT_REMOTE_BRANCH")
    if remote_branch is None:
        return None
    branch = remote_branch.removeprefix("refs/heads/")
    if branch not in branches:
        return NotDeployed(
            f"{branch} is not a branch that is deployed ({', '.join(branches)}); "
            "if this push has others too, deploy them by `pydolphin-lint deploy --to-ref BRANCH`"
        )
    local = environment.get("PRE_COMMIT_TO_REF") or environment.get("PRE_COMMIT_LOCAL_BRANCH")
    if not local:
        raise PushError("the hook was not told which commit is pushed (PRE_COMMIT_TO_REF): give --to-ref")
    remote = environment.get("PRE_COMMIT_REMOTE_NAME", "")
    known = resolve(f"refs/remotes/{remote}/{branch}") if remote else None
    return Push(commit(local), known, branch)


def from_hook(lines: str, branches: Sequence[str] = BRANCHES) -> list[Push]:
    """The pushes that git's own pre-push hook reads on its standard input: a line for each ref.

    A line holds the local ref, its commit, the remote ref and the commit that the remote has; zeros stand for none.
    """
    pushes = []
    for line in lines.splitlines():
        parts = line.split()
        if len(parts) != 4:
            raise PushError(f"this is no line of git's pre-push hook: {line[:80]!r}")
        _, local, remote_ref, remote = parts
        branch = remote_ref.removeprefix("refs/heads/")
        if branch in branches and local.strip("0"):
            pushes.append(Push(commit(local), resolve(remote), branch))
    return pushes


def commit(ref: str) -> str:
    """The full name of a commit. Raises PushError if git does not know it."""
    found = resolve(ref)
    if found is None:
        raise PushError(f"git knows no commit {ref!r} here: in CI, fetch the history (fetch-depth: 0)")
    return found


def resolve(ref: str) -> str | None:
    """The commit behind a ref, None if there is none."""
    if ref.startswith("-") or not ref.strip("0"):
        return None
    try:
        return _git("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}").strip() or None
    except PushError:
        return None


def clean_head() -> str | None:
    """The commit that the work tree is, None if it holds anything else (or if there is no git)."""
    try:
        if _git("status", "--porcelain", "--untracked-files=normal"):
            return None
    except PushError:
        return None
    return resolve("HEAD")


def files(name: str) -> list[str]:
    """The files of a commit, as paths from its top."""
    listed = _git("ls-tree", "-r", "-z", "--full-tree", "--name-only", name)
    return [path for path in listed.split("\0") if path]


@contextmanager
def exported(name: str) -> Iterator[Path]:
    """A folder with the files of a commit, as a checkout would write them; gone afterwards."""
    with TemporaryDirectory(prefix="pydolphin-lint-") as folder:
        tree = Path(folder) / "tree"
        tree.mkdir()
        index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        top = _git("rev-parse", "--show-toplevel").removesuffix("\n")
        _git("read-tree", name, environment=index, folder=top)
        _git("checkout-index", "--all", "--force", f"--prefix={tree}{os.sep}", environment=index, folder=top)
        yield tree


def _git(*arguments: str, environment: Mapping[str, str] | None = None, folder: str | None = None) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        raise PushError("git is missing: install it") from None
    if done.returncode:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines() or [f"status {done.returncode}"]
        raise PushError(f"git {arguments[0]}: {words[0]}")
    return os.fsdecode(done.stdout)
