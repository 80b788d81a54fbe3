"""What several test files need: workflow files, git repositories of one's own, the command as a process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
SCRIPTS = Path(sysconfig.get_path("scripts"))
CHECK = [sys.executable, "-m", "pydolphin_lint", "check"]
IMPORTS = """\
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
"""


def workflow(name: str = "etl", *, submit: bool = True) -> str:
    """A workflow file; what is wrong with one that is not submitted stands in its line 4, column 6."""
    end = "    workflow.submit()\n" if submit else ""
    return f'{IMPORTS}\nwith Workflow(name="{name}") as workflow:\n    Shell(name="a", command="true")\n{end}'


def on_terminal(command: list[str], folder: Path, typed: str = "", **environment: str) -> tuple[str, int]:
    """What a command shows on a terminal, whichever stream it writes to, and its exit status; `typed` is its input."""
    import pty

    leader, follower = pty.openpty()
    os.write(leader, typed.encode())
    changed = {**os.environ, "TERM": "xterm", "PYTHONUTF8": "1", **environment}
    with subprocess.Popen(
        command, cwd=folder, env=changed, stdin=follower, stdout=follower, stderr=follower
    ) as process:
        os.close(follower)
        parts = []
        try:
            while part := os.read(leader, 65536):
                parts.append(part)
        except OSError:
            # Linux says so when the last writer is gone.
            pass
    os.close(leader)
    return b"".join(parts).decode("utf-8").replace("\r\n", "\n"), process.returncode


def run_step(script: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs the commands of a step as GitHub does; its standard error goes where its output goes."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


class Repository:
    """A git repository of one's own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Runs git and gives what it printed."""
        return subprocess.run(
            ["git", *words],
            cwd=self.path,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=check,
        )

    def write(self, name: str, text: str) -> None:
        """Writes a file without telling git."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def add(self, name: str, text: str) -> None:
        """Writes a file and stages it."""
        self.write(name, text)
        self.git("add", "--", name)

    def commit(self) -> subprocess.CompletedProcess[str]:
        """Commits what is staged, if the hooks allow it."""
        return self.git("commit", "--message", "a change", check=False)

    @property
    def head(self) -> str:
        """The last commit."""
        return self.git("rev-parse", "HEAD").stdout.strip()


@pytest.fixture(autouse=True, scope="session")
def _own_settings() -> Iterator[None]:
    """Neither the user's git and console settings nor those of a hook that runs these tests reach them."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith(("GIT_", "PRE_COMMIT", "PREK", "PYTHONIOENCODING", "NO_COLOR")) and "SSL" not in name:
                patch.delenv(name)
        patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        for role in ("AUTHOR", "COMMITTER"):
            patch.setenv(f"GIT_{role}_NAME", "somebody")
            patch.setenv(f"GIT_{role}_EMAIL", "somebody@example.org")
        yield


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """An empty repository."""
    return Repository(tmp_path / "team")


class Manager(NamedTuple):
    """A program that runs hooks, and the repository that it takes ours from."""

    name: str
    hooks: Path
    revision: str

    def run(self, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
        """Runs the program; its standard error goes where its output goes."""
        return subprocess.run(
            [str(SCRIPTS / self.name), *words],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    def install(self, repository: Repository, *names: str) -> None:
        """Gives a repository these hooks, as its README says."""
        hooks = "".join(f"      - id: {name}\n" for name in names)
        repository.add(
            ".pre-commit-config.yaml",
            "default_install_hook_types: [pre-commit, pre-push]\n"
            f"repos:\n  - repo: {self.hooks.as_posix()}\n    rev: {self.revision}\n    hooks:\n{hooks}",
        )
        done = self.run(repository.path, "install")
        assert done.returncode == 0, done.stdout
        assert repository.git("commit", "--no-verify", "--message", "start").returncode == 0


def _copy_of_this_tree(folder: Path) -> Path:
    """One repository for all workers: whoever is first makes it, the others use it."""
    shared = folder / "pydolphin-lint"
    if not shared.exists():
        mine = Repository(folder / f"made-by-{os.getpid()}")
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for name in {os.fsdecode(name) for name in listed.split(b"\0") if name}:
            # The cases need no installation, and others may be at work on them.
            if (ROOT / name).is_file() and not name.startswith("tests/"):
                (mine.path / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, mine.path / name)
        mine.git("add", "--all", "--force")
        mine.git("commit", "--quiet", "--no-verify", "--message", "the tree as it is")
        try:
            mine.path.rename(shared)
        except OSError:
            shutil.rmtree(mine.path)
    return shared


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    for name in ("PRE_COMMIT_HOME", "PREK_HOME"):
        os.environ[name] = str(folder / name.lower())
    return _copy_of_this_tree(folder)


@pytest.fixture(params=["pre-commit", "prek"])
def manager(request: pytest.FixtureRequest, hooks: Path) -> Manager:
    if not (SCRIPTS / request.param).exists():
        pytest.skip(f"{request.param} is not installed")
    return Manager(request.param, hooks, Repository(hooks).head)


@pytest.fixture(scope="session")
def sdk_without_gateway() -> None:
    """The SDK, imported; it looks for a gateway then, finds none, and says so in a warning."""
    import importlib

    import py4j.java_gateway

    class NoGateway:
        def __init__(self, *_: object, **__: object) -> None:
            raise py4j.java_gateway.Py4JError("no gateway in tests")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(py4j.java_gateway, "JavaGateway", NoGateway)
        with pytest.warns(UserWarning, match="unmatched version"):
            importlib.import_module("pydolphinscheduler.java_gateway")
