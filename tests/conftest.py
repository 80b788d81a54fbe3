"""What several test files need: workflow files, git repositories of one's own, the command as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CHECK = [sys.executable, "-m", "pydolphin_lint", "check"]
IMPORTS = """\
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
"""


def workflow(name: str = "etl", *, submit: bool = True) -> str:
    """A workflow file; what is wrong with one that is not submitted stands in its line 4, column 6."""
    end = "    workflow.submit()\n" if submit else ""
    return f'{IMPORTS}\nwith Workflow(name="{name}") as workflow:\n    Shell(name="a", command="true")\n{end}'


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
