"""Real pushes to a real remote, under real pre-commit and prek: what reaches the gateway is the pushed commit."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.conftest import Manager, Repository, workflow
from tests.gateway import Gateway

HOOK = "pydolphin-deploy"


@pytest.fixture
def gateway(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gateway]:
    with Gateway.start() as running:
        for name, value in running.environment().items():
            monkeypatch.setenv(name, value)
        yield running


@pytest.fixture
def team(repository: Repository, manager: Manager, gateway: Gateway) -> Repository:
    """A repository with the deploy hook, a remote, and a good workflow that is committed and not pushed."""
    remote = repository.path.parent / "remote.git"
    repository.git("init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    repository.git("remote", "add", "origin", str(remote))
    manager.install(repository, HOOK)
    repository.add("orders.py", workflow("orders"))
    repository.commit()
    return repository


def _deployed(gateway: Gateway) -> list[str]:
    project = gateway.state()["projects"].get("project-pydolphin", {"workflows": {}})
    return sorted(project["workflows"])


def _push(repository: Repository, *refs: str) -> tuple[int, str]:
    done = repository.git("push", "origin", *refs, check=False)
    return done.returncode, done.stdout + done.stderr


def test_pushed_commit_is_deployed_and_not_the_work_tree(team: Repository, gateway: Gateway) -> None:
    team.write("orders.py", workflow("only-in-the-work-tree"))
    team.write("untracked.py", workflow("untracked"))
    status, output = _push(team, "main")
    assert status == 0, output
    assert "1 created" in output
    assert _deployed(gateway) == ["orders"]


def test_second_push_deploys_only_what_changed(team: Repository, gateway: Gateway) -> None:
    assert _push(team, "main")[0] == 0
    gateway.reset_calls()
    team.add("customers.py", workflow("customers"))
    team.commit()
    status, output = _push(team, "main")
    assert status == 0, output
    assert [call["args"][2] for call in gateway.calls("createOrUpdateWorkflow")] == ["customers"]


def test_push_of_a_branch_that_is_not_checked_out(team: Repository, gateway: Gateway) -> None:
    team.git("checkout", "--quiet", "-b", "elsewhere")
    team.add("other.py", workflow("elsewhere"))
    team.git("commit", "--quiet", "--no-verify", "--message", "on another branch")
    status, output = _push(team, "main")
    assert status == 0, output
    assert _deployed(gateway) == ["orders"]


def test_other_branch_deploys_nothing(team: Repository, gateway: Gateway) -> None:
    status, output = _push(team, "main:feature")
    assert status == 0, output
    assert "feature is not a branch that is deployed" in output
    assert gateway.calls() == []


def test_deletion_of_a_branch_deploys_nothing(team: Repository, gateway: Gateway) -> None:
    _push(team, "main:feature")
    status, output = _push(team, "--delete", "feature")
    assert status == 0, output
    assert gateway.calls() == []


def test_removed_file_deletes_nothing_on_the_server(team: Repository, gateway: Gateway) -> None:
    _push(team, "main")
    team.git("rm", "--quiet", "orders.py")
    team.add("new.py", workflow("new"))
    team.commit()
    status, output = _push(team, "main")
    assert status == 0, output
    assert _deployed(gateway) == ["new", "orders"]


def test_lint_error_stops_the_push(team: Repository, gateway: Gateway) -> None:
    team.add("bad.py", workflow("bad", submit=False) + "    workflow.submit\n")
    team.git("commit", "--quiet", "--no-verify", "--message", "past the hooks")
    status, output = _push(team, "main")
    assert status != 0
    assert "PDS105" in output
    assert gateway.calls() == []
    assert team.git("ls-remote", "origin", "main").stdout == ""


def test_gateway_that_is_not_there_stops_the_push(team: Repository, gateway: Gateway) -> None:
    gateway.kill()
    status, output = _push(team, "main")
    assert status != 0
    assert "nothing listens at" in output


def test_run_by_hand_in_ci(team: Repository, manager: Manager, gateway: Gateway) -> None:
    done = manager.run(team.path, "run", HOOK, "--hook-stage", "manual", "--all-files")
    assert done.returncode == 0, done.stdout
    assert _deployed(gateway) == ["orders"]


def test_plan_hook_needs_no_gateway(repository: Repository, manager: Manager) -> None:
    manager.install(repository, "pydolphin-plan")
    repository.add("orders.py", workflow("orders"))
    repository.commit()
    done = manager.run(repository.path, "run", "pydolphin-plan", "--hook-stage", "manual", "--all-files")
    assert done.returncode == 0, done.stdout
    assert "1 workflow, 1 task." in done.stdout


def test_hook_in_the_users_own_environment(
    repository: Repository, manager: Manager, gateway: Gateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.conftest import SCRIPTS

    monkeypatch.setenv("PATH", f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}")
    remote = repository.path.parent / "remote.git"
    repository.git("init", "--quiet", "--bare", str(remote))
    repository.git("remote", "add", "origin", str(remote))
    manager.install(repository, "pydolphin-deploy-system")
    repository.add("orders.py", workflow("orders"))
    repository.commit()
    status, output = _push(repository, "main")
    assert status == 0, output
    assert _deployed(gateway) == ["orders"]
