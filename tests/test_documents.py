"""Every command that the README and the pages in `docs` show does something, and what it prints is what they show."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from pydolphin_lint import cli
from tests.conftest import ROOT, Repository, workflow

#: These talk to a gateway; others test them.
WITH_A_SERVER = {"deploy", "doctor"}


class Shown(NamedTuple):
    """A command in a code block, and the lines that are shown below it."""

    page: str
    line: str
    printed: tuple[str, ...]

    @property
    def words(self) -> list[str]:
        """What the command is called with: without a redirection."""
        return shlex.split(self.line.partition(" > ")[0], comments=True)[1:]

    def __repr__(self) -> str:
        return f"{self.page}: {' '.join(self.words)}"


def _shown() -> list[Shown]:
    found = []
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for block in re.findall(
            r"^```(?:console|text|sh)\n(.*?)^```", path.read_text("utf-8"), re.MULTILINE | re.DOTALL
        ):
            for part in re.split(r"^(?:\$|exec) ", block, flags=re.MULTILINE)[1:]:
                line, *printed = part.splitlines()
                if line.startswith("pydolphin-lint "):
                    found.append(Shown(path.name, line, tuple(printed)))
    return found


SHOWN = _shown()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository with what the pages speak of, and the command in a folder of programs."""
    folder = tmp_path_factory.mktemp("sample")
    repository = Repository(folder / "team")
    # Those with mistakes are checked where they are named, and not deployed.
    shutil.copytree(ROOT / "examples", repository.path / "examples")
    repository.add(".gitignore", "examples\n")
    repository.add("workflows/orders.py", workflow("orders"))
    repository.add("one.py", workflow("one"))
    for name in (".env", "deploy/gateway.sh"):
        repository.add(name, "PYDS_JAVA_GATEWAY_AUTH_TOKEN=\n")
    token = "${{ secrets.DOLPHIN_TOKEN }}"
    repository.add(".github/workflows/deploy.yml", f"env:\n  PYDS_JAVA_GATEWAY_AUTH_TOKEN: {token}\n")
    assert repository.commit().returncode == 0
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    program = folder / "bin" / "pydolphin-lint"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m pydolphin_lint "$@"\n')
    program.chmod(0o755)
    return repository


def test_there_are_some() -> None:
    assert {each.words[0] for each in SHOWN} >= {"check", "explain", "plan", "schema", *WITH_A_SERVER}


@pytest.mark.parametrize("shown", SHOWN, ids=repr)
def test_is_understood(shown: Shown) -> None:
    _, rest = cli._parser().parse_known_args(shown.words)
    assert rest == []


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize("shown", [each for each in SHOWN if each.words[0] not in WITH_A_SERVER], ids=repr)
def test_runs(shown: Shown, sample: Repository, tmp_path: Path) -> None:
    path = f"{sample.path.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    summary = tmp_path / "summary.md"
    done = subprocess.run(
        ["sh", "-c", shown.line],
        cwd=sample.path,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "GITHUB_STEP_SUMMARY": str(summary)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    # A mistake that is found is a success; wrong usage, or a bug of ours, is none.
    assert done.returncode in (0, 1), done.stderr
    if shown.printed:
        assert shown.printed[0] in done.stdout.splitlines()
    if "GITHUB_STEP_SUMMARY" in shown.line:
        assert summary.read_text("utf-8").strip()
