"""Real git, real pre-commit, real prek: the hooks of this repository's manifest, installed from the tree as it is."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.conftest import CHECK, ROOT, SCRIPTS, Manager, Repository, workflow

BOTH = ("pydolphin-lint", "pydolphin-lint-project")
GATEWAY = 'import os\n\nos.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"\n'
TOKEN = "PYDS_JAVA_GATEWAY_AUTH_TOKEN"
MENDED_GATEWAY = 'import os\n\nos.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = os.environ["DEPLOY_GATEWAY"]\n'


@pytest.fixture
def team(repository: Repository, manager: Manager) -> Repository:
    """A repository with both hooks and a good workflow, `orders`."""
    manager.install(repository, *BOTH)
    repository.add("orders.py", workflow("orders"))
    assert repository.commit().returncode == 0
    return repository


def _is_refused(repository: Repository, *places: str) -> None:
    before = repository.head
    done = repository.commit()
    assert done.returncode != 0
    assert repository.head == before
    for place in places:
        assert place in done.stdout + done.stderr


def _goes_through(repository: Repository) -> None:
    before = repository.head
    done = repository.commit()
    assert done.returncode == 0, done.stdout + done.stderr
    assert repository.head != before


@pytest.mark.parametrize(
    ("bad", "place", "mended"),
    [
        pytest.param(
            workflow("customers", submit=False), "new.py:4:6: PDS101", workflow("customers"), id="never-submitted"
        ),
        pytest.param(GATEWAY, "new.py:3:1: PDS201", MENDED_GATEWAY, id="literal-gateway"),
        pytest.param(
            workflow("orders"), "new.py:4:20: PDS302", workflow("customers"), id="name-taken-in-an-unchanged-file"
        ),
        pytest.param("import pydolphinscheduler\nx = (\n", "new.py:2:5: PDS001", "x = ()\n", id="broken-syntax"),
    ],
)
def test_mistake_is_refused_until_it_is_mended(team: Repository, bad: str, place: str, mended: str) -> None:
    team.add("new.py", bad)
    _is_refused(team, place)
    team.add("new.py", mended)
    _goes_through(team)


@pytest.mark.parametrize(
    ("name", "bad", "place", "mended"),
    [
        pytest.param(
            ".github/workflows/deploy.yml",
            f"on: push\nenv:\n  {TOKEN}: abc123def456\n",
            ".github/workflows/deploy.yml:3:3: PDS202",
            f"on: push\nenv:\n  {TOKEN}: ${{{{ secrets.DS_TOKEN }}}}\n",
            id="github",
        ),
        pytest.param(
            "deploy.sh",
            f"#!/bin/sh\n{TOKEN}=abc123def456 python orders.py\n",
            "deploy.sh:2:1: PDS202",
            f'#!/bin/sh\n{TOKEN}="$1" python orders.py\n',
            id="shell",
        ),
        pytest.param("prod.env", f"{TOKEN}=abc123def456\n", "prod.env:1:1: PDS202", f"{TOKEN}=\n", id="environment"),
        pytest.param(
            "home/config.yaml",
            "java_gateway:\n  address: 127.0.0.1\n",
            "home/config.yaml:1:1: PDS211",
            "gateway:\n  address: 127.0.0.1\n",
            id="configuration",
        ),
    ],
)
def test_setting_in_a_file_that_is_no_python(team: Repository, name: str, bad: str, place: str, mended: str) -> None:
    team.add(name, bad)
    _is_refused(team, place)
    team.add(name, mended)
    _goes_through(team)


def test_files_that_only_their_names_tell(repository: Repository, manager: Manager) -> None:
    manager.install(repository, "pydolphin-dotenv")
    for name in (".env", "stages/.env.production"):
        repository.add(name, f"{TOKEN}=abc123def456\n")
    repository.add("notes.env.txt", f"{TOKEN}=abc123def456\n")
    _is_refused(repository, ".env:1:1: PDS202", "stages/.env.production:1:1: PDS202")
    for name in (".env", "stages/.env.production"):
        repository.add(name, f"{TOKEN}=\n")
    _goes_through(repository)


def test_own_rules_hold_at_a_commit(team: Repository) -> None:
    rule = (ROOT / "examples" / "rules" / "remove-everything.yaml").read_text(encoding="utf-8")
    team.add("lint/remove.yaml", rule)
    team.add("pyproject.toml", '[tool.pydolphin-lint]\nrules = "lint"\n')
    _goes_through(team)
    team.add("new.py", workflow("customers").replace('"true"', '"rm -rf /"'))
    _is_refused(team, "new.py:5:29: PDS903 this command removes everything")
    team.add("new.py", workflow("customers"))
    _goes_through(team)


def test_repository_with_old_findings(team: Repository) -> None:
    """The baseline is found without an argument, and no hook writes it."""
    names = [f"flows/w{number}.py" for number in range(50)]
    for name in names:
        team.add(name, workflow(name, submit=False))
    for name in ("one.py", "two.py"):
        team.add(name, workflow("same"))
    team.add("pyproject.toml", '[tool.pydolphin-lint]\nbaseline = "old.json"\n')
    written = subprocess.run([*CHECK, "--write-baseline"], cwd=team.path, capture_output=True, check=False)
    assert written.returncode == 0, written.stderr
    team.git("add", "old.json")
    _goes_through(team)
    baseline = (team.path / "old.json").read_bytes()
    team.add(names[7], "# a comment\n" + workflow(names[7], submit=False))
    team.add(names[8], workflow(names[8]))
    _goes_through(team)
    team.add(names[9], workflow(names[9], submit=False) + workflow("new", submit=False))
    _is_refused(team, "flows/w9.py:9:6: PDS101 workflow 'new'", "1 new problem in 1 of 1 file")
    team.add(names[9], workflow(names[9], submit=False))
    team.add("three.py", workflow("same"))
    _is_refused(team, "three.py:4:20: PDS302", "1 new problem in 1 of ")
    assert (team.path / "old.json").read_bytes() == baseline


def test_duplicate_message_names_the_unchanged_file(team: Repository) -> None:
    team.add("new.py", workflow("orders"))
    _is_refused(team, "'orders' is also defined in orders.py:4")


def test_commit_that_only_deletes_the_duplicate_goes_through(team: Repository) -> None:
    team.add("twin.py", workflow("orders"))
    team.git("commit", "--no-verify", "--message", "a duplicate slips in")
    team.add("notes.txt", "nothing to check here\n")
    _is_refused(team, "twin.py:4:20: PDS302")
    team.git("reset", "--quiet", "--hard")
    team.git("rm", "--quiet", "twin.py")
    _goes_through(team)


def test_edit_that_takes_a_name_of_another_file(team: Repository) -> None:
    team.add("customers.py", workflow("customers"))
    _goes_through(team)
    team.add("customers.py", workflow("orders"))
    _is_refused(
        team, "customers.py:4:20: PDS302", "orders.py:4:20: PDS302", "defined in orders.py:4", "customers.py:4,"
    )
    team.write("customers.py", workflow("customers"))
    _is_refused(team, "customers.py:4:20: PDS302")
    team.git("add", "customers.py")
    team.add("notes.txt", "mended\n")
    _goes_through(team)


def test_commit_that_deletes_what_another_file_needs(team: Repository) -> None:
    """Nothing is wrong in any file that the hooks are told of."""
    body = '    SubWorkflow(name="sub", workflow_name="orders")\n    workflow.submit()\n'
    head = "from pydolphinscheduler.core.workflow import Workflow\n"
    head += "from pydolphinscheduler.tasks.sub_workflow import SubWorkflow\n"
    team.add("nightly.py", f'{head}\nwith Workflow(name="nightly") as workflow:\n{body}')
    _goes_through(team)
    team.git("rm", "--quiet", "orders.py")
    _is_refused(team, "nightly.py:5:43: PDS306 no file defines workflow 'orders'")
    team.git("rm", "--quiet", "nightly.py")
    _goes_through(team)


def test_untracked_file_does_not_block_a_commit(team: Repository) -> None:
    team.write("draft.py", workflow("orders", submit=False) + workflow("orders"))
    team.add("customers.py", workflow("customers"))
    _goes_through(team)
    assert (team.path / "draft.py").exists()


def test_only_what_is_staged_is_judged(team: Repository) -> None:
    team.add("orders.py", "# a comment\n" + workflow("orders"))
    team.write("orders.py", workflow("orders", submit=False))
    _goes_through(team)
    assert (team.path / "orders.py").read_text() == workflow("orders", submit=False)
    team.git("add", "orders.py")
    team.write("orders.py", workflow("orders"))
    _is_refused(team, "orders.py:4:6: PDS101")


def test_commit_of_one_file_with_others_staged(team: Repository) -> None:
    """`git commit FILE` has an index of its own, and so has `git commit --all`."""
    team.add("twin.py", workflow("orders"))
    team.add("customers.py", workflow("customers"))
    done = team.git("commit", "--message", "one file", "customers.py", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    team.write("customers.py", workflow("customers", submit=False))
    done = team.git("commit", "--all", "--message", "all", check=False)
    assert done.returncode != 0
    assert "customers.py:4:6: PDS101" in done.stdout + done.stderr
    assert "twin.py:4:20: PDS302" in done.stdout + done.stderr


def test_file_names_of_every_kind(team: Repository) -> None:
    names = ["with blank.py", "订单.py", "-dash.py", "--two-dashes.py", "new\nline.py", "quote'\".py", "$HOME.py"]
    for number, name in enumerate(names):
        team.add(name, workflow(f"w{number}", submit=False))
    _is_refused(team, *(f"{name}:4:6: PDS101".replace("\n", "\\n") for name in names))
    for number, name in enumerate(names):
        team.add(name, workflow(f"w{number}"))
    _goes_through(team)


def test_three_hundred_files(team: Repository) -> None:
    for number in range(300):
        team.write(f"workflows/w{number}.py", workflow(f"w{number}"))
    team.write("workflows/w150.py", workflow("w299"))
    team.write("workflows/w200.py", workflow("w200", submit=False))
    team.git("add", "workflows")
    _is_refused(team, "workflows/w150.py:4:20: PDS302", "workflows/w200.py:4:6: PDS101")
    team.add("workflows/w150.py", workflow("w150"))
    team.add("workflows/w200.py", workflow("w200"))
    _goes_through(team)


def test_all_files_at_once_run_both_hooks(team: Repository, manager: Manager) -> None:
    clean = manager.run(team.path, "run", "--all-files")
    assert clean.returncode == 0, clean.stdout
    assert clean.stdout.count("Passed") == 2
    team.add("twin.py", workflow("orders"))
    team.add("forgotten.py", workflow("forgotten", submit=False))
    team.git("commit", "--no-verify", "--message", "mistakes of both kinds")
    done = manager.run(team.path, "run", "--all-files")
    assert done.returncode != 0
    assert done.stdout.count("Failed") == 2
    assert "twin.py:4:20: PDS302" in done.stdout
    assert "forgotten.py:4:6: PDS101" in done.stdout


def test_commit_in_a_linked_worktree(team: Repository) -> None:
    team.git("worktree", "add", "--quiet", "-b", "side", "../side")
    side = Repository(team.path.parent / "side")
    side.add("twin.py", workflow("orders"))
    _is_refused(side, "twin.py:4:20: PDS302")
    side.add("twin.py", workflow("customers"))
    _goes_through(side)


def test_tried_without_installing(repository: Repository, manager: Manager) -> None:
    repository.add("bad.py", workflow(submit=False))
    done = manager.run(repository.path, "try-repo", str(manager.hooks), "pydolphin-lint", "--files", "bad.py")
    assert done.returncode != 0
    assert "bad.py:4:6: PDS101" in done.stdout


@pytest.mark.parametrize("program", ["pre-commit", "prek"])
def test_manifest_is_valid(program: str) -> None:
    done = subprocess.run(
        [str(SCRIPTS / program), "validate-manifest", ".pre-commit-hooks.yaml"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "WARNING" not in done.stdout.upper()


def _manifest() -> list[dict[str, object]]:
    """The manifest as written, without pre-commit's defaults."""
    script = "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)"
    text = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    done = subprocess.run(
        [sys.executable, "-c", script], input=text, capture_output=True, encoding="utf-8", check=True
    ).stdout
    hooks: list[dict[str, object]] = json.loads(done)
    return hooks


@pytest.mark.parametrize("hook", _manifest(), ids=lambda hook: str(hook["id"]))
class TestHookOfTheManifest:
    def test_says_what_it_is_and_when_it_runs(self, hook: dict[str, object]) -> None:
        # Without `stages`, a hook runs at every stage; these names of stages need 3.2.0.
        assert {"name", "description", "stages", "minimum_pre_commit_version"} <= set(hook)
        assert hook["minimum_pre_commit_version"] == "3.2.0"

    def test_enters_through_the_one_command(self, hook: dict[str, object]) -> None:
        assert str(hook["entry"]).startswith("pydolphin-lint ")

    def test_takes_all_files_itself_or_only_those_passed(self, hook: dict[str, object]) -> None:
        alone = hook["id"] not in ("pydolphin-lint", "pydolphin-dotenv", "pydolphin-fix")
        assert hook.get("pass_filenames", True) is not alone
        assert hook.get("always_run", False) is alone

    def test_takes_the_files_that_it_is_about(self, hook: dict[str, object]) -> None:
        kinds = {"pydolphin-lint": ["python", "yaml", "shell", "dotenv"], "pydolphin-fix": ["python", "yaml"]}
        assert hook.get("types_or") == kinds.get(str(hook["id"]))
        # Only the names say what is left.
        assert hook.get("types") == (["text"] if hook["id"] == "pydolphin-dotenv" else None)

    def test_is_explained(self, hook: dict[str, object]) -> None:
        page = (ROOT / "docs" / "hooks.md").read_text("utf-8")
        assert f"- id: {hook['id']}\n" in page
        assert f"\n| `{hook['id']}` | " in page
