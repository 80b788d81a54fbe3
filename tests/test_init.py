"""`init` proposes what a repository lacks, shows it, and touches nothing else."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from pydolphin_lint import __version__, console
from pydolphin_lint.console import UsageError
from pydolphin_lint.init import command
from tests.conftest import CHECK, ROOT, SCRIPTS, Repository, on_terminal, workflow

INIT = [sys.executable, "-m", "pydolphin_lint", "init"]
HOOKS, GITHUB, GITLAB = (
    ".pre-commit-config.yaml",
    ".github/workflows/dolphinscheduler.yml",
    ".gitlab/dolphinscheduler.yml",
)
SCHEMA = "dolphinscheduler.schema.json"
YAML = "workflow:\n  name: {name}\ntasks:\n  - task_type: Shell\n    name: a\n    command: 'true'\n"


def init(repository: Repository, *words: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([*INIT, *words], cwd=repository.path, capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    return done


def written(repository: Repository, *words: str) -> str:
    """What a run that writes says."""
    done = init(repository, "--yes", *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def tree(repository: Repository) -> dict[str, bytes]:
    return {
        path.relative_to(repository.path).as_posix(): path.read_bytes()
        for path in repository.path.rglob("*")
        if path.is_file() and ".git" not in path.parts
    }


def text(repository: Repository, name: str) -> str:
    return (repository.path / name).read_bytes().decode("utf-8")


@pytest.fixture
def team(repository: Repository) -> Repository:
    repository.add("workflows/orders.py", workflow("orders"))
    repository.add("workflows/客户.yaml", YAML.format(name="客户"))
    return repository


# Showing, asking, writing.


def test_without_a_terminal_all_is_shown_and_nothing_written(team: Repository) -> None:
    before = tree(team)
    done = init(team)
    assert done.returncode == 1
    assert tree(team) == before
    for line in (f"+++ {HOOKS}", f"+++ {GITHUB}", "+++ pyproject.toml", f"+++ {SCHEMA}", "+++ workflows/客户.yaml"):
        assert line in done.stdout.splitlines()
    assert "      - id: pydolphin-lint-project" in done.stdout
    assert "+# yaml-language-server: $schema=../dolphinscheduler.schema.json" in done.stdout
    assert "Nothing is written: `--yes` writes these 5 files." in done.stdout


def test_yes_writes_what_was_shown_and_a_second_run_nothing(team: Repository) -> None:
    shown = init(team).stdout.partition("\nnote:")[0]
    assert written(team).partition("\nnote:")[0] == shown
    after = tree(team)
    assert {HOOKS, GITHUB, "pyproject.toml", SCHEMA} <= set(after)
    for words in ((), ("--yes",)):
        done = init(team, *words)
        assert (done.returncode, done.stdout) == (0, "Everything is in place.\n")
    assert tree(team) == after


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize(
    ("typed", "status"), [("y\n", 0), ("Yes\n", 0), ("n\n", 1), ("\n", 1), ("\x04", 1), ("什么\n", 1)]
)
def test_a_person_is_asked(team: Repository, typed: str, status: int) -> None:
    before = tree(team)
    shown, got = on_terminal(INIT, team.path, typed, PYTHONPATH=str(ROOT))
    assert got == status
    assert "Write these 5 files? [y/N] " in shown
    assert (tree(team) == before) is bool(status)


def test_a_folder_of_the_repository_can_be_named(team: Repository) -> None:
    done = subprocess.run([*INIT, "--yes", str(team.path / "workflows")], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0
    assert HOOKS in tree(team)


def test_outside_of_a_repository(tmp_path: Path) -> None:
    for words, message in (
        ((), "this is no work tree of git: run `git init` first"),
        (("nowhere",), "no folder nowhere"),
    ):
        done = subprocess.run([*INIT, *words], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
        assert (done.returncode, done.stdout) == (2, "")
        assert message in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_changes_while_somebody_thinks_stays(team: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(question: str) -> bool:
        team.write(HOOKS, "repos: []\n")
        return True

    monkeypatch.setattr(console, "can_ask", lambda: True)
    monkeypatch.setattr(console, "ask", answer)
    with pytest.raises(UsageError, match="has changed meanwhile, nothing is written"):
        command.init(str(team.path), yes=False, host=None)
    assert text(team, HOOKS) == "repos: []\n"
    assert GITHUB not in tree(team)


def test_a_file_that_cannot_be_written_is_named_and_the_rest_follows_later(team: Repository) -> None:
    team.write(".github", "no folder\n")
    done = init(team, "--yes")
    assert done.returncode == 2
    assert f"{GITHUB}: cannot be written" in done.stderr
    assert f"written: {HOOKS}; run it again for the rest" in done.stderr
    (team.path / ".github").unlink()
    assert f"Written: {GITHUB}, pyproject.toml, {SCHEMA}, workflows/客户.yaml." in written(team)


def test_no_line_of_a_file_is_shown_but_those_that_change(team: Repository) -> None:
    team.add("secret.yaml", "# PASSWORD=hunter2\n" + YAML.format(name="secret"))
    team.add(HOOKS, "# hunter2\nrepos:\n  - repo: meta  # hunter2\n    hooks: [{id: identity}]\n")
    done = init(team)
    assert "+++ secret.yaml" in done.stdout
    assert "hunter2" not in done.stdout


def test_its_own_example_has_everything(repository: Repository) -> None:
    # Whoever changes a template runs `pydolphin-lint init --yes` there, on a copy without these files.
    shutil.copytree(ROOT / "examples", repository.path, dirs_exist_ok=True)
    assert init(repository).stdout == "Everything is in place.\n"
    repository.git("remote", "add", "origin", "git@github.com:team/workflows.git")
    mine = (HOOKS, GITHUB, "pyproject.toml", SCHEMA)
    before = tree(repository)
    for name in mine:
        (repository.path / name).unlink()
    shutil.rmtree(repository.path / "broken")
    written(repository)
    assert {name: tree(repository)[name] for name in mine} == {name: before[name] for name in mine}


# The hooks.

OURS = f"""\
  # DolphinScheduler: the workflow files, and what sets the configuration of their SDK.
  - repo: https://github.com/pydolphin-lint/pydolphin-lint
    rev: v{__version__}
    hooks:
      - id: pydolphin-fix
      - id: pydolphin-lint
      - id: pydolphin-dotenv
      - id: pydolphin-lint-project
      # At a push: what a deploy would send, without a server. The deploy itself is a job of the CI.
      - id: pydolphin-plan
        additional_dependencies: [".[deploy]"]
"""
TYPES = "default_install_hook_types: [pre-commit, pre-push]\n"
BLACK = "  - repo: https://github.com/psf/black\n    rev: 25.1.0\n    hooks:\n      - id: black\n"


def shifted(block: str, by: int) -> str:
    return "".join(line[-by:] if by < 0 else " " * by + line for line in block.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(f"repos:\n{BLACK}", f"{TYPES}repos:\n{BLACK}{OURS}", id="plain"),
        pytest.param(
            f"# ours\n---\n# first\nrepos:  # all\n{BLACK}  # end\n\n# later\nci:\n  skip: [black]\n",
            f"# ours\n---\n# first\n{TYPES}repos:  # all\n{BLACK}{OURS}  # end\n\n# later\nci:\n  skip: [black]\n",
            id="comments",
        ),
        pytest.param(
            f"repos:\n{BLACK}        # args: [--quiet]\n      # - id: black-jupyter",
            f"{TYPES}repos:\n{BLACK}        # args: [--quiet]\n      # - id: black-jupyter\n{OURS}",
            id="comments-of-the-last-item-and-no-last-line-end",
        ),
        pytest.param(
            f"repos:\n{shifted(BLACK, -2)}# end\nfail_fast: true\n",
            f"{TYPES}repos:\n{shifted(BLACK, -2)}{shifted(OURS, -2)}# end\nfail_fast: true\n",
            id="no-indentation",
        ),
        pytest.param(
            f"{TYPES}repos:\n{shifted(BLACK, 2)}", f"{TYPES}repos:\n{shifted(BLACK, 2)}{shifted(OURS, 2)}", id="more"
        ),
        pytest.param(
            f"repos:\n{BLACK}exclude: |\n  (?x)\n  # none\n".replace("\n", "\r\n"),
            f"{TYPES}repos:\n{BLACK}{OURS}exclude: |\n  (?x)\n  # none\n".replace("\n", "\r\n"),
            id="crlf",
        ),
        pytest.param(f"\ufeffrepos:\n{BLACK}", f"\ufeff{TYPES}repos:\n{BLACK}{OURS}", id="byte-order-mark"),
        pytest.param(
            f"repos:\n{BLACK}        entry: |\n          # 格式\n\n          black\n\n\n",
            f"{TYPES}repos:\n{BLACK}        entry: |\n          # 格式\n\n          black\n{OURS}\n\n",
            id="block-of-text-at-the-end",
        ),
    ],
)
def test_hooks_are_added_and_all_else_stays(repository: Repository, before: str, after: str) -> None:
    (repository.path / HOOKS).write_bytes(before.encode())
    written(repository)
    assert text(repository, HOOKS) == after
    assert init(repository).stdout == "Everything is in place.\n"


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("repos: []\n", id="empty"),
        pytest.param("repos: [{repo: meta, hooks: [{id: identity}]}]\n", id="flow"),
        pytest.param("repos:\n", id="nothing"),
        pytest.param("fail_fast: true\n", id="no-repositories"),
        pytest.param("repos:\n  - repo: meta\n    hooks: [\n", id="broken"),
        pytest.param(f"repos:\n{BLACK}    files: |+\n      x\n\n\n", id="empty-lines-that-count"),
        pytest.param(f"repos:\n{BLACK}---\nrepos:\n{BLACK}", id="two-documents"),
        pytest.param("- repo: meta\n", id="list"),
        pytest.param("repos: " + "[" * 3000, id="deep"),
        pytest.param("repos:\n  - repo: https://github.com/psf/bläck\n".encode("latin-1"), id="latin-1"),
    ],
)
def test_hooks_that_cannot_be_added_safely_are_shown(repository: Repository, before: str | bytes) -> None:
    data = before if isinstance(before, bytes) else before.encode()
    (repository.path / HOOKS).write_bytes(data)
    said = written(repository)
    assert (repository.path / HOOKS).read_bytes() == data
    assert f"note: {HOOKS} is written in a way that is not changed safely: add this to its `repos:` by hand" in said
    assert "      - id: pydolphin-lint-project" in said
    assert init(repository).stdout.endswith("Nothing to write.\n")


@pytest.mark.parametrize("repo", ["https://github.com/pydolphin-lint/pydolphin-lint", "../hooks", "local"])
def test_hooks_that_are_there_stay_as_they_are(repository: Repository, repo: str) -> None:
    before = f"repos:\n  - repo: {repo}\n    rev: v0.0.9\n    hooks:\n      - id: pydolphin-lint\n"
    repository.write(HOOKS, before)
    written(repository)
    assert text(repository, HOOKS) == before


def test_hooks_that_a_link_leads_to_stay_as_they_are(repository: Repository) -> None:
    (repository.path.parent / "shared.yaml").write_text(f"repos:\n{BLACK}")
    (repository.path / HOOKS).symlink_to("../shared.yaml")
    assert "by hand" in written(repository)
    assert (repository.path.parent / "shared.yaml").read_text() == f"repos:\n{BLACK}"


def test_a_push_that_is_not_hooked_is_told_of(repository: Repository) -> None:
    repository.write(HOOKS, f"default_install_hook_types: [commit-msg]\nrepos:\n{BLACK}")
    assert "`pre-commit install --hook-type pre-push`" in written(repository)
    assert text(repository, HOOKS).startswith("default_install_hook_types: [commit-msg]\nrepos:\n")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (".flake8", "[flake8]\n"),
        ("setup.cfg", "[flake8]\nmax-line-length = 100\n"),
        ("pyproject.toml", "[tool.black]\nline-length = 100\n"),
        (HOOKS, f"repos:\n{BLACK}"),
        (HOOKS, "repos:\n  - repo: local\n    hooks:\n      - {id: style, name: s, entry: s, language: system}\n"),
    ],
)
def test_style_hooks_come_only_where_nobody_looks_after_the_style(
    repository: Repository, name: str, content: str
) -> None:
    repository.write(name, content)
    written(repository)
    assert ("id: ruff-check" in text(repository, HOOKS)) is ("id: style" in content)


def test_the_plan_is_left_out_where_it_could_not_import(team: Repository) -> None:
    team.add("workflows/shops.py", "SHOPS = []\n")
    team.add("workflows/own.py", "import json\nfrom shops import SHOPS\n" + workflow("own"))
    assert "id: pydolphin-plan" in init(team).stdout
    team.add("workflows/more.py", "import pandas as pd\n" + workflow("more"))
    done = init(team)
    assert "id: pydolphin-plan" not in done.stdout
    assert "note: workflows/more.py imports pandas" in done.stdout


def test_the_pinned_sdk_is_the_one_that_plans(team: Repository) -> None:
    team.add("requirements.txt", "apache-dolphinscheduler==4.0.4\n")
    assert 'additional_dependencies: [".[deploy]", "apache-dolphinscheduler==4.0.4"]' in init(team).stdout


def test_an_sdk_without_plans_is_only_linted(team: Repository) -> None:
    team.add("requirements.txt", "apache-dolphinscheduler==3.1.1\n")
    said = written(team)
    assert "note: plan and deploy need the SDK 4.0 or newer, this is 3.1.1: the CI only lints" in said
    assert "pydolphin-plan" not in text(team, HOOKS)
    assert list(yaml.safe_load(text(team, GITHUB))["jobs"]) == ["lint"]


# The tables.

RUFF = '[tool.ruff]\nline-length = 100\n\n[tool.ruff.lint]  # all\nselect = ["E", "RUF"]\n\n[tool.other]\nx = 1\n'


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        pytest.param("pyproject.toml", RUFF, RUFF.replace("# all\n", '# all\nexternal = ["PDS"]\n'), id="table"),
        pytest.param(
            "pyproject.toml",
            RUFF.replace("\n", "\r\n"),
            RUFF.replace("# all\n", '# all\nexternal = ["PDS"]\n').replace("\n", "\r\n"),
            id="crlf",
        ),
        pytest.param(
            "pyproject.toml",
            "[tool.ruff]\nline-length = 100",
            '[tool.ruff]\nline-length = 100\n\n[tool.ruff.lint]\nexternal = ["PDS"]\n',
            id="no-table",
        ),
        pytest.param(
            "pyproject.toml",
            '[tool.ruff.lint.isort]\nx = ["a"]\n',
            '[tool.ruff.lint.isort]\nx = ["a"]\n\n[tool.ruff.lint]\nexternal = ["PDS"]\n',
            id="only-a-table-below",
        ),
        pytest.param(
            "ruff.toml",
            '[lint]\nexternal = ["V", "W"]  # 其他\n',
            '[lint]\nexternal = ["PDS", "V", "W"]  # 其他\n',
            id="others-there",
        ),
        pytest.param(
            ".ruff.toml",
            '[lint]\nexternal = [\n    "V",  # vulture\n]\n',
            '[lint]\nexternal = [\n    "PDS",\n    "V",  # vulture\n]\n',
            id="others-in-lines",
        ),
        pytest.param("ruff.toml", "", '[lint]\nexternal = ["PDS"]\n', id="empty"),
        pytest.param("ruff.toml", "[lint]\nexternal = []\n", '[lint]\nexternal = ["PDS"]\n', id="none-there"),
    ],
)
def test_ruff_is_told_our_codes(repository: Repository, name: str, before: str, after: str) -> None:
    (repository.path / name).write_bytes(before.encode())
    written(repository)
    assert text(repository, name) == after
    assert init(repository).stdout == "Everything is in place.\n"


@pytest.mark.parametrize(
    "there",
    [
        '[tool.ruff.lint]\nexternal = ["PDS"]\n',
        '[tool.ruff.lint]\nexternal = ["PD", "V"]\n',
        '[tool.ruff]\nexternal = ["PDS"]\n',
        '[tool.ruff]\nlint.external = ["PDS"]\n',
    ],
)
def test_ruff_that_knows_our_codes_stays(repository: Repository, there: str) -> None:
    repository.write("pyproject.toml", there)
    written(repository)
    assert text(repository, "pyproject.toml") == there


@pytest.mark.parametrize(
    "before",
    [
        '[tool.ruff]\nlint = {select = ["RUF"]}\n',
        '[tool.ruff]\nlint.external = ["V"]\nlint.select = ["""\n[tool.ruff.lint]\n"""]\n',
        "[tool.ruff]\nlint = 1\n",
        'tool = {ruff = {lint = {external = ["V"]}}}\n',
    ],
)
def test_ruff_that_cannot_be_told_safely_stays(repository: Repository, before: str) -> None:
    repository.write("pyproject.toml", before)
    said = written(repository)
    assert text(repository, "pyproject.toml") == before
    assert 'add "PDS" to `external` in its [tool.ruff.lint]' in said


@pytest.mark.parametrize("before", [b"[tool.ruff\n", "[tool.bläck]\n".encode("latin-1"), b"x = " + b"[" * 3000])
def test_a_pyproject_that_cannot_be_read_stays(repository: Repository, before: bytes) -> None:
    repository.write("requirements.txt", "apache-dolphinscheduler==4.0.4\n")
    (repository.path / "pyproject.toml").write_bytes(before)
    said = written(repository)
    assert said.count("note: pyproject.toml is written in a way that is not changed safely: add\n") == 2
    assert '      target-sdk = "4.0.4"\n' in said
    assert (repository.path / "pyproject.toml").read_bytes() == before


def test_a_pyproject_that_a_link_leads_to_stays(repository: Repository) -> None:
    shared = repository.path.parent / "shared.toml"
    shared.write_text(RUFF)
    (repository.path / "pyproject.toml").symlink_to("../shared.toml")
    assert "note: pyproject.toml is written in a way that is not changed safely" in written(repository)
    assert shared.read_text() == RUFF


@pytest.mark.parametrize(
    ("name", "content", "version"),
    [
        ("requirements.txt", "# SDK\napache_dolphinscheduler[x] == 4.0.4 ; python_version > '3'  # 海豚\n", "4.0.4"),
        ("requirements/prod.txt", "Apache-DolphinScheduler===4.1.0\n", "4.1.0"),
        ("pyproject.toml", '[project]\nname = "team"\ndependencies = ["apache-dolphinscheduler==4.0.2"]\n', "4.0.2"),
        ("requirements.txt", "apache-dolphinscheduler>=4.0\n", None),
        ("requirements.txt", "apache-dolphinscheduler==4.0.2\napache-dolphinscheduler==4.0.4\n", None),
        ("requirements.txt", "apache-dolphinscheduler==9.9.9\n", None),
        ("requirements.txt", "apache-dolphinscheduler-client==4.0.4\n", None),
        ("requirements.txt", "pandas==2\n", None),
    ],
)
def test_the_pinned_sdk_is_the_one_to_judge_by(
    repository: Repository, name: str, content: str, version: str | None
) -> None:
    repository.write(name, content)
    written(repository)
    table = tomllib.loads(text(repository, "pyproject.toml"))["tool"].get("pydolphin-lint")
    assert table == (None if version is None else {"target-sdk": version})
    # What was there is still there, at the beginning.
    assert text(repository, name).startswith(content)


def test_the_table_is_where_the_others_are(repository: Repository) -> None:
    repository.write("requirements.txt", "apache-dolphinscheduler==4.0.4\n")
    repository.write("setup.cfg", "[flake8]\nmax-line-length = 100")
    written(repository)
    assert text(repository, "setup.cfg") == "[flake8]\nmax-line-length = 100\n\n[pydolphin-lint]\ntarget-sdk = 4.0.4\n"
    assert "pyproject.toml" not in tree(repository)


def test_a_table_that_is_there_stays(repository: Repository) -> None:
    repository.write("requirements.txt", "apache-dolphinscheduler==4.0.4\n")
    repository.write("pyproject.toml", '[tool.black]\n\n[tool.pydolphin-lint]\nignore = ["PDS303"]\n')
    written(repository)
    assert text(repository, "pyproject.toml") == '[tool.black]\n\n[tool.pydolphin-lint]\nignore = ["PDS303"]\n'


# The CI files.

REQUIREMENTS = "all: 'requirements' #/requirements.txt"


@pytest.mark.parametrize(
    ("remote", "there", "made"),
    [
        (None, None, {GITHUB}),
        ("git@github.com:team/etl.git", None, {GITHUB}),
        ("https://github.example.org/team/etl", None, {GITHUB}),
        ("ssh://git@gitlab.example.org:2222/team/etl.git", None, {GITLAB, ".gitlab-ci.yml"}),
        ("https://user@gitee.com/github/etl.git", None, set()),
        ("/srv/git/github.com/etl.git", None, set()),
        ("git@git.example.org:gitlab/etl.git", ".github/CODEOWNERS.yml", {GITHUB}),
        ("git@github.com:team/etl.git", ".gitlab-ci.yml", {GITLAB}),
    ],
)
def test_the_ci_is_that_of_the_host(
    repository: Repository, remote: str | None, there: str | None, made: set[str]
) -> None:
    if remote is not None:
        repository.git("remote", "add", "origin", remote)
    if there is not None:
        repository.add(there, "a: {script: [b]}\n")
    said = written(repository)
    assert {name for name in tree(repository) if name.startswith((".github", ".gitlab"))} - {there} == made
    assert ("no CI file" in said) is (not made)
    assert ("there is no remote yet" in said) is (remote is None)
    assert (f"add {GITLAB} to the `include:` of .gitlab-ci.yml by hand" in said) is (there == ".gitlab-ci.yml")


@pytest.mark.parametrize(
    ("main", "note"),
    [
        ("stages: [lint, deploy]\n", "the jobs need test among the `stages:`"),
        ("stages: [lint, ship]\n", "the jobs need deploy and test among the `stages:`"),
        ("stages: [lint, test, deploy]\n", None),
        ("build: {script: [make]}\n", None),
        ("build: {script: !reference [.a, script]}\nstages: [lint]\n", None),
        ("stages: [\n", None),
    ],
)
def test_stages_that_are_missing_are_named(repository: Repository, main: str, note: str | None) -> None:
    repository.add(".gitlab-ci.yml", main)
    said = written(repository)
    assert ("the jobs need" in said) is (note is not None)
    assert (note or "") in said
    assert text(repository, ".gitlab-ci.yml") == main
    # Once it is included, there is nothing left to say.
    repository.add(".gitlab-ci.yml", f"include: [{{local: {GITLAB}}}]\n")
    assert init(repository).stdout == "Everything is in place.\n"


def test_the_host_can_be_named(repository: Repository) -> None:
    written(repository, "--ci", "gitlab")
    assert GITLAB in tree(repository)
    assert GITHUB not in tree(repository)


def test_jobs_that_are_there_stay(repository: Repository) -> None:
    repository.add(".github/workflows/ci.yml", "jobs: {a: {steps: [{run: pydolphin-lint check}]}}\n")
    written(repository)
    assert GITHUB not in tree(repository)


def test_a_job_that_deploys_already_is_named(repository: Repository) -> None:
    repository.add(".github/workflows/old.yml", "env:\n  PYDS_JAVA_GATEWAY_ADDRESS: ds\n")
    assert "note: .github/workflows/old.yml sets PYDS_…" in written(repository)


def ci_files(repository: Repository) -> list[str]:
    """Both hosts' files for a repository that has everything that goes into them."""
    repository.git("symbolic-ref", "HEAD", "refs/heads/main")
    repository.add(REQUIREMENTS, "apache-dolphinscheduler==4.1.0\n")
    repository.add("workflows/orders.py", workflow("orders"))
    repository.commit()
    repository.git("update-ref", "refs/remotes/origin/发布/1.0", "HEAD")
    repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/发布/1.0")
    written(repository, "--ci", "gitlab")
    written(repository, "--ci", "github")
    return [GITHUB, GITLAB, ".gitlab-ci.yml"]


def _valid(kind: str, *files: str, folder: Path) -> None:
    done = subprocess.run(
        [str(SCRIPTS / "check-jsonschema"), "--builtin-schema", f"vendor.{kind}", *files],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_ci_files_are_valid_and_safe(repository: Repository) -> None:
    github, *gitlab = ci_files(repository)
    _valid("github-workflows", github, folder=repository.path)
    _valid("gitlab-ci", *gitlab, folder=repository.path)
    done = subprocess.run(
        [str(SCRIPTS / "zizmor"), "--offline", "--no-config", "--persona", "pedantic", github],
        cwd=repository.path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    # Nor has our own linter anything to say about their settings.
    command = [*CHECK, github, *gitlab]
    done = subprocess.run(command, cwd=repository.path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


def test_the_github_jobs_are_what_they_say(repository: Repository) -> None:
    github = text(repository, ci_files(repository)[0])
    content = yaml.safe_load(github)
    # YAML 1.1 reads `on` as true.
    assert content[True] == {"push": {"branches": ["发布/1.0"]}, "pull_request": None}
    lint, plan, deploy = (content["jobs"][name] for name in ("lint", "plan", "deploy"))
    assert content["permissions"] == {}
    for job in (lint, plan, deploy):
        assert job["permissions"] == {"contents": "read"}
        assert job["steps"][0]["with"]["persist-credentials"] is False
        assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step["uses"]) for step in job["steps"] if "uses" in step)
    assert "secrets." not in yaml.safe_dump([lint, plan])
    assert plan["if"] == "github.event_name == 'pull_request'"
    assert (deploy["if"], deploy["needs"]) == ("github.event_name == 'push'", "lint")
    assert deploy["concurrency"] == {"group": "dolphinscheduler-deploy", "cancel-in-progress": False}
    for job in (plan, deploy):
        assert job["steps"][2]["run"] == (
            f"python -m pip install -r {shlex.quote(REQUIREMENTS)}\n"
            f"python -m pip install 'pydolphin-lint[deploy]=={__version__}'\n"
        )
        # No expression is put into a command.
        assert all("${{" not in step.get("run", "") for step in job["steps"])


def test_the_gitlab_jobs_are_what_they_say(repository: Repository) -> None:
    content = yaml.safe_load(text(repository, ci_files(repository)[1]))
    lint, plan, deploy = (content[f"dolphinscheduler-{name}"] for name in ("lint", "plan", "deploy"))
    assert lint["script"][-1] == "pre-commit run --all-files --show-diff-on-failure"
    for job in (plan, deploy):
        assert job["script"][0] == (
            f"python -m pip install -r {shlex.quote(REQUIREMENTS)}\n"
            f"python -m pip install 'pydolphin-lint[deploy]=={__version__}'\n"
        )
    assert plan["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert deploy["rules"] == [{"if": '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE == "push"'}]
    assert (deploy["needs"], deploy["resource_group"], deploy["interruptible"]) == (
        ["dolphinscheduler-lint"],
        "dolphinscheduler",
        False,
    )
    assert yaml.safe_load(text(repository, ".gitlab-ci.yml")) == {"include": [{"local": GITLAB}]}


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("requirements.txt", "pandas\n", "python -m pip install -r requirements.txt"),
        (
            "pyproject.toml",
            '[project]\nname = "team"\nversion = "1"\ndependencies = ["apache-dolphinscheduler"]\n',
            "python -m pip install .",
        ),
        ("pyproject.toml", '[project]\nname = "team"\nversion = "1"\n', None),
    ],
)
def test_ci_installs_what_the_repository_requires(
    repository: Repository, name: str, content: str, line: str | None
) -> None:
    repository.add(name, content)
    written(repository)
    lines = [each.strip() for each in text(repository, GITHUB).splitlines() if "pip install" in each]
    assert (line in lines) is (line is not None)
    assert lines.count(f"python -m pip install 'pydolphin-lint[deploy]=={__version__}'") == 2


# The editors.


def test_yaml_workflows_name_the_schema(repository: Repository) -> None:
    plain = YAML.format(name="a")
    there = "# yaml-language-server: $schema=https://example.org/s.json\n" + plain
    files = {
        "top.yml": (plain, f"# yaml-language-server: $schema={SCHEMA}\n{plain}"),
        "a/b/deep.yaml": (f"---\n{plain}", f"# yaml-language-server: $schema=../../{SCHEMA}\n---\n{plain}"),
        "mark.yaml": (f"\ufeff{plain}", f"\ufeff# yaml-language-server: $schema={SCHEMA}\n{plain}"),
        "crlf.yaml": (
            plain.replace("\n", "\r\n"),
            f"# yaml-language-server: $schema={SCHEMA}\n{plain}".replace("\n", "\r\n"),
        ),
        "named.yaml": (there, there),
        "other.yaml": ("workflow: {x: 1}\njobs: []\n", "workflow: {x: 1}\njobs: []\n"),
        "broken.yaml": ("workflow: [\ntasks:\n  - task_type: Shell\n",) * 2,
    }
    for name, (before, _) in files.items():
        (repository.path / name).parent.mkdir(parents=True, exist_ok=True)
        (repository.path / name).write_bytes(before.encode())
    written(repository)
    for name, (_, after) in files.items():
        assert text(repository, name) == after, name
    assert text(repository, SCHEMA).startswith("{")


def test_the_schema_is_that_of_the_pinned_sdk(team: Repository) -> None:
    team.write("requirements.txt", "apache-dolphinscheduler==4.0.4\n")
    written(team)
    command = [sys.executable, "-m", "pydolphin_lint", "schema", "--target-sdk", "4.0.4"]
    assert text(team, SCHEMA) == subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def test_a_schema_that_is_there_stays(team: Repository) -> None:
    team.write(SCHEMA, "{}\n")
    written(team)
    assert text(team, SCHEMA) == "{}\n"


def test_an_environment_in_the_repository_is_left_alone(repository: Repository) -> None:
    packages = "env/lib/python3.12/site-packages"
    repository.write(f"{packages}/sdk/example.yaml", YAML.format(name="example"))
    repository.write(f"{packages}/sdk/requirements.txt", "apache-dolphinscheduler==4.0.2\n")
    repository.write(f"{packages}/sdk/example.py", "import pandas\n" + workflow("example"))
    before = text(repository, f"{packages}/sdk/example.yaml")
    written(repository)
    assert text(repository, f"{packages}/sdk/example.yaml") == before
    assert "pydolphin-plan" in text(repository, HOOKS)
    assert "pydolphin-lint" not in tomllib.loads(text(repository, "pyproject.toml"))["tool"]


def test_no_schema_without_yaml(repository: Repository) -> None:
    repository.add("orders.py", workflow("orders"))
    written(repository)
    assert SCHEMA not in tree(repository)
