"""From an empty repository to the server, with what `init` writes: real git, real hooks, the jobs' own commands."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from pydolphin_lint import __version__
from tests.conftest import ROOT, SCRIPTS, Manager, Repository, run_step, workflow
from tests.gateway import Gateway

CONFIG = ".pre-commit-config.yaml"
JOBS = ".github/workflows/dolphinscheduler.yml"
OURS = f"https://github.com/pydolphin-lint/pydolphin-lint\n    rev: v{__version__}\n"
YAML = """\
workflow:
  name: 客户
  project: warehouse
tasks:
  - task_type: Shell
    name: load
    command: load --customers
"""


def good(name: str) -> str:
    """A workflow file that the style hooks like as well."""
    return f'"""The workflow {name}."""\n\n' + workflow(name)


@pytest.fixture(scope="module")
def ruff(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """What stands at the address of ruff's hooks: the same ids, for the ruff that is installed here."""
    repository = Repository(tmp_path_factory.mktemp("ruff"))
    program = shlex.quote(str(SCRIPTS / "ruff"))
    repository.add(
        ".pre-commit-hooks.yaml",
        "".join(
            f"- {{id: ruff-{name}, name: ruff {name}, entry: {program} {name} --force-exclude, language: system, "
            "types_or: [python, pyi], require_serial: true}\n"
            for name in ("check", "format")
        ),
    )
    assert repository.commit().returncode == 0
    return repository


@pytest.fixture
def local(hooks: Path, monkeypatch: pytest.MonkeyPatch) -> Manager:
    """pre-commit on the PATH, and the command, as if both were installed."""
    folder = hooks.parent / f"bin-{os.getpid()}"
    folder.mkdir(exist_ok=True)
    # Only the command takes our code from here; the hooks have their own.
    for name, start in (("pydolphin-lint", f"PYTHONPATH={shlex.quote(str(ROOT))} exec"), ("pre-commit", "exec")):
        module = name.replace("-", "_")
        (folder / name).write_text(f'#!/bin/sh\n{start} {shlex.quote(sys.executable)} -m {module} "$@"\n')
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("PYTHONPATH", raising=False)
    return Manager("pre-commit", hooks, Repository(hooks).head)


def point_to(manager: Manager, ruff: Repository, repository: Repository) -> None:
    """The hooks' addresses lead to what is here; nothing else of the configuration is touched."""
    text = (repository.path / CONFIG).read_text("utf-8")
    style = "https://github.com/astral-sh/ruff-pre-commit\n    rev: "
    assert OURS in text
    assert style in text
    text = text.replace(OURS, f"{manager.hooks.as_posix()}\n    rev: {manager.revision}\n")
    before, _, after = text.partition(style)
    after = f"{ruff.path.as_posix()}\n    rev: {ruff.head}\n{after.partition(chr(10))[2]}"
    repository.write(CONFIG, before + after)


def run_job(name: str, checkout: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the commands of a generated job as GitHub does; what they install is there already."""
    job = yaml.safe_load((checkout / JOBS).read_text("utf-8"))["jobs"][name]
    done = None
    for step in job["steps"]:
        if "run" not in step or step["name"].startswith("Install"):
            continue
        # The job names each variable that it needs; what is not named is not there.
        wanted = {key: environment[key.removeprefix("PYDS_JAVA_GATEWAY_")] for key in step.get("env", {})}
        given = {key: value for key, value in environment.items() if key.startswith("GITHUB_")}
        done = run_step(step["run"], checkout, {**given, **wanted})
        if done.returncode:
            return done
    assert done is not None
    return done


def test_from_nothing_to_the_server(repository: Repository, local: Manager, ruff: Repository, tmp_path: Path) -> None:
    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=repository.path, capture_output=True, encoding="utf-8", check=False)

    # A repository with two workflow files, and what init writes.
    repository.write("workflows/orders.py", good("orders"))
    repository.write("workflows/customers.yaml", YAML)
    done = run("pydolphin-lint", "init", "--yes")
    assert done.returncode == 0, done.stderr
    point_to(local, ruff, repository)
    assert run("pre-commit", "install").returncode == 0
    repository.git("add", "--all")
    done = repository.commit()
    assert done.returncode == 0, done.stdout + done.stderr

    # The hooks have us as we are installed: with the templates.
    templates = "repo*/py_env*/**/site-packages/pydolphin_lint/init/templates/github.yml"
    assert list(Path(os.environ["PRE_COMMIT_HOME"]).glob(templates))

    # A bad file is refused, with the reason; mended, it passes.
    repository.add("workflows/report.py", good("orders"))
    done = repository.commit()
    assert done.returncode != 0
    assert "workflows/report.py:6:20: PDS302" in done.stdout + done.stderr
    repository.add("workflows/report.py", good("report").replace("    workflow.submit()\n", ""))
    done = repository.commit()
    assert done.returncode != 0
    assert "workflows/report.py:6:6: PDS101" in done.stdout + done.stderr
    repository.add("workflows/report.py", good("report"))
    done = repository.commit()
    assert done.returncode == 0, done.stdout + done.stderr

    # The plan draws what would be deployed.
    done = run("pydolphin-lint", "plan", "--output", "mermaid")
    assert done.returncode == 0, done.stderr
    for name in ("orders", "report", "客户"):
        assert f"/{name}" in done.stdout

    # A push shows the plan, and what arrives is deployed by the jobs, with no other variables than those they name.
    remote = tmp_path / "remote.git"
    repository.git("init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    repository.git("remote", "add", "origin", str(remote))
    done = repository.git("push", "origin", "main", check=False)
    assert done.returncode == 0, done.stderr
    assert "3 workflows, 3 tasks." in done.stdout + done.stderr
    checkout = tmp_path / "checkout"
    repository.git("clone", "--quiet", "--depth=1", remote.as_uri(), str(checkout))
    summary = tmp_path / "summary.md"
    with Gateway.start() as gateway:
        settings = {
            "GITHUB_SHA": repository.head,
            "GITHUB_STEP_SUMMARY": str(summary),
            "ADDRESS": "127.0.0.1",
            "PORT": str(gateway.port),
            "AUTH_TOKEN": str(gateway.token),
        }
        for name in ("lint", "deploy"):
            done = run_job(name, checkout, **settings)
            assert done.returncode == 0, done.stdout
        assert gateway.workflow("客户", "warehouse")["online"]
        assert set(gateway.state()["projects"]["project-pydolphin"]["workflows"]) == {"orders", "report"}
    assert "客户" in summary.read_text("utf-8")
    assert settings["AUTH_TOKEN"] not in done.stdout + summary.read_text("utf-8")


def test_plan_of_a_pull_request_lands_in_the_summary(repository: Repository, local: Manager, tmp_path: Path) -> None:
    repository.write("workflows/orders.py", good("orders"))
    assert subprocess.run(["pydolphin-lint", "init", "--yes"], cwd=repository.path, check=False).returncode == 0
    repository.git("add", "--all")
    repository.commit()
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    repository.add("workflows/customers.yaml", YAML)
    repository.commit()
    summary = tmp_path / "summary.md"
    # GitHub has made this file, empty.
    summary.touch()
    done = run_job("plan", repository.path, GITHUB_STEP_SUMMARY=str(summary), BASE="main")
    assert done.returncode == 0, done.stdout
    text = summary.read_text("utf-8")
    assert "mermaid" in text
    assert "客户" in text
    repository.add("workflows/broken.py", good("orders"))
    repository.commit()
    done = run_job("plan", repository.path, GITHUB_STEP_SUMMARY=str(summary), BASE="main")
    assert done.returncode == 4, done.stdout
    assert "orders" in summary.read_text("utf-8")


def test_the_hooks_pass_on_the_example_repository(repository: Repository, local: Manager, ruff: Repository) -> None:
    shutil.copytree(ROOT / "examples", repository.path, dirs_exist_ok=True)
    point_to(local, ruff, repository)
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--no-verify", "--message", "with mistakes")
    done = local.run(repository.path, "run", "--all-files")
    assert done.returncode != 0
    assert "broken/forgotten.py:6:6: PDS101" in done.stdout
    # Those that mend files have mended some.
    repository.git("rm", "--quiet", "-r", "--force", "broken")
    repository.git("commit", "--quiet", "--no-verify", "--message", "without")
    done = local.run(repository.path, "run", "--all-files")
    assert done.returncode == 0, done.stdout
    done = local.run(repository.path, "run", "--all-files", "--hook-stage", "pre-push")
    assert done.returncode == 0, done.stdout
    assert "8 workflows, 28 tasks." in done.stdout
