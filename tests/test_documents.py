"""Every command that the README and the pages in `docs` show does something, and what it prints is what they show.

A page that begins with `<!-- session -->` is one: its blocks with a title are files that are written, its commands are
run one after the other in one repository. On all other pages each command is run by itself, in a repository that has
what they speak of. `<!-- not run: why -->` above a block is for what cannot be run here, `<!-- printed by: command -->`
for a block that is what the command prints, to the letter.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from pydolphin_lint import cli, manual
from tests.conftest import ROOT, SCRIPTS, Repository, on_terminal
from tests.gateway import Gateway

PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
#: These install what they need from the network, or are what runs us.
NOT_RUN = {"make"}
BLOCK = re.compile(
    r"^(?:<!-- (?P<mark>[^\n]*) -->\n+)?(?P<indent> *)```(?P<language>[a-z]*)(?: title=\"(?P<title>[^\"\n]+)\")?\n"
    r"(?P<text>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
#: Our command with its words, wherever it stands: in a shell's line, a hook, a step of a CI job.
OURS = re.compile(r"(?:^|[\s\"'`])pydolphin-lint (?=[a-z-])([^\n&|;>]*)")
HOOKS = re.compile(r"repo: https://github\.com/pydolphin-lint/pydolphin-lint\n( *)rev: v[\d.]+")


class Block(NamedTuple):
    """A block of code on a page."""

    page: str
    number: int
    language: str
    title: str | None
    mark: str
    text: str

    def __repr__(self) -> str:
        return f"{self.page}-{self.number}-{self.title or self.language}"

    @property
    def commands(self) -> list[Shown]:
        """The commands of a block that shows a terminal, unless it is marked."""
        if self.language not in ("console", "text", "sh") or self.mark.startswith("not run: "):
            return []
        parts = re.split(r"^\$ ", self.text, flags=re.MULTILINE)[1:]
        return [Shown(self.page, line, tuple(printed)) for line, *printed in (part.splitlines() for part in parts)]


class Shown(NamedTuple):
    """A command in a code block, and the lines that are shown below it."""

    page: str
    line: str
    printed: tuple[str, ...]

    def __repr__(self) -> str:
        return f"{self.page}: {self.line.partition(' #')[0].strip()}"


def _blocks(page: Path) -> list[Block]:
    found = []
    for number, match in enumerate(BLOCK.finditer(page.read_text("utf-8"))):
        indent = match["indent"]
        text = "".join(line.removeprefix(indent) for line in match["text"].splitlines(keepends=True))
        found.append(Block(page.name, number, match["language"], match["title"], match["mark"] or "", text))
    return found


BLOCKS = [block for page in PAGES for block in _blocks(page)]
SESSIONS = [page for page in PAGES if page.read_text("utf-8").startswith("<!-- session -->\n")]
SHOWN = [
    shown
    for block in BLOCKS
    if block.page not in {page.name for page in SESSIONS}
    for shown in block.commands
    if shown.line.split()[0] not in NOT_RUN
] + [
    Shown("--help", f"pydolphin-lint {command.partition(' > ')[0]}", ())
    for page in (manual.PROGRAM, *manual.PAGES.values())
    for command, _ in page.examples
]


def _words(text: str) -> list[str]:
    try:
        return shlex.split(text.rstrip("\"'`\\ "), comments=True)
    except ValueError:
        # It stands in quotes of another language.
        return text.split("#")[0].split()


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PATH on which our command and flake8 are those of this tree."""
    folder = tmp_path_factory.mktemp("bin")
    for name, module in (("pydolphin-lint", "pydolphin_lint"), ("flake8", "flake8")):
        program = folder / name
        program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m {module} "$@"\n')
        program.chmod(0o755)
    return os.pathsep.join((str(folder), str(SCRIPTS), os.environ["PATH"]))


@pytest.fixture(scope="module")
def gateway() -> Iterator[dict[str, str]]:
    """What the commands need in their environment to find a gateway, with what the examples need on it."""
    with Gateway.start(datasources=[("warehouse", "MYSQL"), ("finance", "MYSQL")]) as server:
        yield server.environment()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository with what the pages speak of."""
    repository = Repository(tmp_path_factory.mktemp("sample") / "team")
    # Those with mistakes are checked where they are named, and not deployed.
    shutil.copytree(ROOT / "examples", repository.path / "examples")
    repository.add(".gitignore", "examples\n*.json\n*.md\n*.sarif\n*.xml\n")
    shutil.copytree(ROOT / "examples" / "workflows", repository.path / "workflows")
    repository.git("add", "workflows")
    repository.add("one.py", "from pydolphinscheduler.core.workflow import Workflow\n")
    for name in (".env", "deploy/gateway.sh"):
        repository.add(name, "PYDS_JAVA_GATEWAY_AUTH_TOKEN=\n")
    token = "${{ secrets.DOLPHIN_TOKEN }}"
    for name in (".github/workflows/deploy.yml", "ci.yml"):
        repository.add(name, f"env:\n  PYDS_JAVA_GATEWAY_AUTH_TOKEN: {token}\n")
    assert repository.commit().returncode == 0
    repository.git("tag", "v1")
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    repository.add("two.py", "from pydolphinscheduler.tasks.shell import Shell\n")
    assert repository.commit().returncode == 0
    repository.git("tag", "v2")
    return repository


def _run(shown: Shown, folder: Path, programs: str, **more: str) -> None:
    """Runs a command on a terminal; every line that the page shows must be printed, in that order."""
    printed, status = on_terminal(
        # Nobody answers what it may ask.
        ["sh", "-c", f"exec </dev/null; {shown.line}"],
        folder,
        PATH=programs,
        PYTHONPATH=str(ROOT),
        NO_COLOR="1",
        PRE_COMMIT_COLOR="never",
        PYDS_HOME=str(folder / "no-such-folder"),
        COLUMNS="100",
        **more,
    )
    # A mistake that is found, or a commit that is refused, is a success; wrong usage, or a bug of ours, is none.
    assert status in (0, 1), printed
    lines = iter(printed.splitlines())
    for line in shown.printed:
        assert not line.strip() or line in lines, f"{line!r} is not what this prints:\n{printed}"


def test_there_are_some() -> None:
    assert {words[0] for block in BLOCKS for words in map(_words, OURS.findall(block.text)) if words} >= {
        "check", "deploy", "doctor", "explain", "plan", "rules", "schema",
    }  # fmt: skip
    assert {page.name for page in SESSIONS} >= {"index.md"}


@pytest.mark.parametrize("block", BLOCKS, ids=repr)
def test_block_can_be_read(block: Block) -> None:
    assert block.language, f"the block has no language:\n{block.text}"
    if block.language == "python":
        compile(block.text, block.page, "exec")
    elif block.language in ("yaml", "yml"):
        list(yaml.safe_load_all(block.text))
    elif block.language == "toml":
        tomllib.loads(block.text)
    elif block.language == "json":
        json.loads(block.text)
    elif block.language == "sh":
        subprocess.run(["sh", "-n"], input=block.text.replace("\n$ ", "\n"), check=True, encoding="utf-8")


@pytest.mark.parametrize("block", [each for each in BLOCKS if OURS.search(each.text)], ids=repr)
def test_command_is_understood(block: Block) -> None:
    for text in OURS.findall(block.text):
        words = _words(text)
        if words and not words[0].endswith((":", ",")):
            _, rest = cli._parser().parse_known_args(words)
            assert all(not word.startswith("-") for word in rest), rest


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize("shown", SHOWN, ids=repr)
def test_runs(shown: Shown, sample: Repository, programs: str, gateway: dict[str, str], tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    sample.git("checkout", "--quiet", ".")
    sample.git("clean", "--force", "-d", "--quiet")
    if "deploy --plan plan.json" in shown.line:
        _run(Shown("", "pydolphin-lint plan --out plan.json", ()), sample.path, programs)
    _run(shown, sample.path, programs, GITHUB_STEP_SUMMARY=str(summary), GITHUB_SHA=sample.head, **gateway)
    if "GITHUB_STEP_SUMMARY" in shown.line:
        assert summary.read_text("utf-8").strip()


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize("block", [each for each in BLOCKS if each.mark.startswith("printed by: ")], ids=repr)
def test_is_what_the_command_prints(block: Block, sample: Repository, programs: str) -> None:
    command = block.mark.removeprefix("printed by: ")
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=sample.path,
        env={**os.environ, "PATH": programs, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    assert block.text == done.stdout


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize("page", SESSIONS, ids=lambda page: page.name)
def test_session_runs(page: Path, programs: str, hooks: Path, tmp_path: Path) -> None:
    folder = tmp_path / "team"
    folder.mkdir()
    revision = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=hooks, capture_output=True, encoding="utf-8", check=True
    ).stdout.strip()
    for block in _blocks(page):
        if block.title is not None:
            path = folder / block.title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(HOOKS.sub(rf"repo: {hooks.as_posix()}\n\1rev: {revision}", block.text), "utf-8")
        for shown in block.commands:
            _run(shown, folder, programs)


class TestChineseReadme:
    """It says what README.md says: whoever changes one changes the other."""

    HERE, THERE = (
        (ROOT / name).read_text("utf-8").replace(other, "OTHER")
        for name, other in (("README.md", "README.zh-CN.md"), ("README.zh-CN.md", "README.md"))
    )

    @pytest.mark.parametrize(
        "pattern",
        [
            pytest.param(r"^#+(?= )", id="headings"),
            pytest.param(r"^```.*?^```$", id="blocks"),
            pytest.param(r"\]\(([^)]+)\)", id="links"),
            pytest.param(r"`[^`\n]+`", id="code"),
            pytest.param(r"(?<![\w.-])\d+(?:\.\d+)*(?![\w-])", id="numbers"),
        ],
    )
    def test_has_the_same(self, pattern: str) -> None:
        here, there = (re.findall(pattern, text, re.MULTILINE | re.DOTALL) for text in (self.HERE, self.THERE))
        assert sorted(here) == sorted(there)

    def test_headings_stand_in_the_same_order(self) -> None:
        here, there = (re.findall(r"^(#+) ", BLOCK.sub("", text), re.MULTILINE) for text in (self.HERE, self.THERE))
        assert here == there
