"""The action is nothing but the commands: its steps, taken out of `action.yml` and run by bash."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, SCRIPTS, Repository, run_step, workflow
from tests.gateway import Gateway

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
INSTALL, RUN = ACTION["runs"]["steps"]


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder for the PATH, with the command in it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    start = f"PYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(sys.executable)} -m pydolphin_lint"
    _program(folder / "pydolphin-lint", f'{start} "$@"')
    return folder


@pytest.fixture
def summary(tmp_path: Path) -> Path:
    """The summary of a step, which GitHub makes before it."""
    path = tmp_path / "summary of the step.md"
    path.touch()
    return path


@pytest.fixture
def team(repository: Repository) -> Repository:
    repository.add("workflows/orders.py", workflow("orders"))
    repository.add("with blank/客户.py", workflow("客户"))
    assert repository.commit().returncode == 0
    return repository


def _program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def _repeats(path: Path) -> None:
    """A program that shows what it is called with, a word a line."""
    _program(path, "printf '%s\\n' \"$@\"")


def run(
    step: dict[str, Any], folder: Path, programs: Path, summary: Path, inputs: dict[str, str], **more: str
) -> subprocess.CompletedProcess[str]:
    """Runs one step with inputs, those that are not given as the action has them."""
    given = {name: inputs.get(name, about["default"]) for name, about in ACTION["inputs"].items()}
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: given[match[1]], value)
        for name, value in step["env"].items()
    }
    github = {"GITHUB_STEP_SUMMARY": str(summary), "GITHUB_ACTION_PATH": "/the action", "GITHUB_BASE_REF": ""}
    path = f"{programs}:/usr/bin:/bin"
    return run_step(step["run"], folder, {"PATH": path, **github, **environment, **more})


def test_it_is_valid_and_safe() -> None:
    commands: tuple[list[str | Path], ...] = (
        [SCRIPTS / "check-jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml"],
        [SCRIPTS / "zizmor", "--offline", "--no-config", "--persona", "pedantic", "action.yml"],
    )
    for command in commands:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_inputs_reach_the_commands_as_variables_only() -> None:
    for step in (INSTALL, RUN):
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]


@pytest.mark.parametrize(
    ("command", "package"),
    [("check", "/the action"), ("plan", "/the action[deploy]"), ("deploy", "/the action[deploy]")],
)
def test_it_installs_itself(programs: Path, summary: Path, command: str, package: str) -> None:
    _repeats(programs / "python")
    done = run(INSTALL, programs, programs, summary, {"command": command})
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == package


@pytest.mark.parametrize("command", ["", "doctor", "check; touch here", "$(touch here)", "check\nplan"])
def test_another_command_is_refused(programs: Path, summary: Path, command: str) -> None:
    _repeats(programs / "python")
    done = run(INSTALL, programs, programs, summary, {"command": command})
    assert done.returncode == 2
    assert done.stdout == "::error::pydolphin-lint: the input 'command' must be check, plan or deploy\n"
    assert not (programs / "here").exists()


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        pytest.param({}, ["--output", "github", "--"], id="plain"),
        pytest.param(
            {"sarif-file": "found it.sarif"},
            ["--output", "github", "--output", "sarif:found it.sarif", "--"],
            id="code-scanning",
        ),
        pytest.param(
            {"paths": "workflows\n\nwith blank/客户.py\n"},
            ["--output", "github", "--", "workflows", "with blank/客户.py"],
            id="paths",
        ),
        pytest.param(
            {"paths": "$(touch here)\n`touch here`; touch here\n--fix\n*\n\\", "sarif-file": '"; touch here'},
            [
                *("--output", "github", "--output", 'sarif:"; touch here', "--"),
                *("$(touch here)", "`touch here`; touch here", "--fix", "*", "\\"),
            ],
            id="hostile",
        ),
    ],
)
def test_check_is_called_with_the_inputs(
    programs: Path, summary: Path, inputs: dict[str, str], words: list[str]
) -> None:
    _repeats(programs / "pydolphin-lint")
    done = run(RUN, programs, programs, summary, inputs)
    assert done.returncode == 0
    assert done.stdout.splitlines() == ["check", "--output", f"markdown:{summary}", *words]
    assert not (programs / "here").exists()


def test_check_annotates_and_writes_what_it_finds(team: Repository, programs: Path, summary: Path) -> None:
    done = run(RUN, team.path, programs, summary, {})
    assert done.returncode == 0, done.stdout
    team.add("坏.py", workflow("bad", submit=False))
    inputs = {"paths": "workflows\n坏.py", "sarif-file": "found.sarif"}
    done = run(RUN, team.path, programs, summary, inputs)
    assert done.returncode == 1
    assert re.search(r"^::error file=坏\.py,line=4,.*PDS101", done.stdout, re.MULTILINE)
    assert "PDS101" in summary.read_text("utf-8")
    found = json.loads((team.path / "found.sarif").read_text("utf-8"))
    assert [each["ruleId"] for each in found["runs"][0]["results"]] == ["PDS101"]


def test_plan_of_a_pull_request_says_what_changes(team: Repository, programs: Path, summary: Path) -> None:
    team.git("update-ref", "refs/remotes/origin/main", "HEAD")
    team.add("workflows/report.py", workflow("report"))
    team.commit()
    done = run(RUN, team.path, programs, summary, {"command": "plan"}, GITHUB_BASE_REF="main")
    assert done.returncode == 0, done.stdout
    assert re.search(r"added.*report|report.*added", summary.read_text("utf-8"))
    assert "::notice::" not in done.stdout


def test_plan_of_a_shallow_clone_is_a_plan_all_the_same(team: Repository, programs: Path, summary: Path) -> None:
    done = run(RUN, team.path, programs, summary, {"command": "plan"}, GITHUB_BASE_REF="main")
    assert done.returncode == 0, done.stdout
    assert "::notice::pydolphin-lint: to see what changes, check out with fetch-depth: 0" in done.stdout
    assert "客户" in summary.read_text("utf-8")


def test_plan_of_one_file(team: Repository, programs: Path, summary: Path) -> None:
    done = run(RUN, team.path, programs, summary, {"command": "plan", "paths": "with blank/客户.py"})
    assert done.returncode == 0, done.stdout
    assert "1 workflow, 1 task." in done.stdout


def test_a_failure_is_the_steps_failure(team: Repository, programs: Path, summary: Path) -> None:
    team.add("workflows/twin.py", workflow("orders"))
    done = run(RUN, team.path, programs, summary, {"command": "plan"})
    assert done.returncode == 4


def test_deploy_sends_the_commit_and_not_the_work_tree(team: Repository, programs: Path, summary: Path) -> None:
    team.write("workflows/later.py", workflow("later"))
    with Gateway.start() as gateway:
        settings = {"GITHUB_SHA": team.head, **gateway.environment()}
        done = run(RUN, team.path, programs, summary, {"command": "deploy"}, **settings)
        assert done.returncode == 0, done.stdout
        assert set(gateway.state()["projects"]["project-pydolphin"]["workflows"]) == {"orders", "客户"}
        gateway.reset_calls()
        one = {"command": "deploy", "paths": "workflows/orders.py"}
        done = run(RUN, team.path, programs, summary, one, **settings)
        assert done.returncode == 0, done.stdout
        assert [call["args"][2] for call in gateway.calls("createOrUpdateWorkflow")] == ["orders"]
    assert "orders" in summary.read_text("utf-8")
