"""A whole repository: what is remembered of its files never changes what is found, whatever happens to either."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from pydolphin_lint import cli, index, project, workspace
from pydolphin_lint.model import Project
from tests.conftest import CHECK, IMPORTS, Repository, workflow

SUB = "from pydolphinscheduler.tasks.sub_workflow import SubWorkflow\n"
STORE = Path(".git", "pydolphin-lint", "project.json")


def parent(child: str, name: str = "nightly") -> str:
    """A workflow that runs another one; the name of that stands in its line 6, column 43."""
    return (
        f'{IMPORTS}{SUB}\nwith Workflow(name="{name}") as workflow:\n'
        f'    SubWorkflow(name="sub", workflow_name="{child}")\n    workflow.submit()\n'
    )


@pytest.fixture
def team(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Two workflows, of which one runs the other, and files of other kinds; nothing is wrong."""
    repository.write("flows/orders.py", workflow("orders"))
    repository.write("flows/nightly.py", parent("orders"))
    repository.write("lib/other.py", "print('nothing of ours')\n")
    repository.write("README.md", "# A team\n")
    repository.write("LICENSE", "none\n")
    repository.git("add", "--all")
    repository.git("commit", "--message", "start")
    monkeypatch.chdir(repository.path)
    return repository


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Callable[..., list[str]]:
    """Runs `check --project` and gives the places and codes that it finds.

    Before that the same without what is kept, and where the rules are asked about all files in any case.
    """

    def once(*words: str) -> list[str]:
        status = cli.main(["check", "--project", *words])
        out, err = capsys.readouterr()
        assert err == ""
        lines = out.splitlines()[:-1]
        assert status == bool(lines)
        return lines

    def run(*words: str) -> list[str]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(index, "taken_twice", lambda found, *, whole: None)
            whole = once(*words, "--no-cache")
        assert once(*words, "--no-cache") == whole
        assert once(*words) == whole
        assert once(*words) == whole
        return [" ".join(line.split()[:2]) for line in whole]

    return run


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of all files that are read from now on."""
    paths: list[str] = []
    read = workspace.read

    def noted(path: str) -> bytes:
        paths.append(path)
        return read(path)

    monkeypatch.setattr(workspace, "read", noted)
    return paths


Check = Callable[..., list[str]]


class TestChange:
    """What is done to a file between two runs."""

    def test_name_that_collides(self, team: Repository, check: Check) -> None:
        assert check() == []
        team.write("flows/nightly.py", parent("orders", "orders"))
        both = ["flows/nightly.py:5:20: PDS302", "flows/orders.py:4:20: PDS302"]
        assert [each for each in check() if "PDS302" in each] == both
        team.git("add", "--all")
        assert [each for each in check() if "PDS302" in each] == both
        team.write("flows/nightly.py", parent("orders"))
        assert check() == []

    def test_rules_look_at_nothing_else_where_names_collide(
        self, team: Repository, check: Check, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        team.add("flows/again.py", parent("orders"))
        assert check() == ["flows/again.py:5:20: PDS302", "flows/nightly.py:5:20: PDS302"]
        looked_at: list[str] = []
        joined = index.joined

        def noted(found: Iterable[tuple[str, index.Told]], **more: Any) -> Project:
            files = list(found)
            looked_at.extend(path for path, _ in files)
            return joined(files, **more)

        monkeypatch.setattr(index, "joined", noted)
        assert cli.main(["check", "--project"]) == 1
        assert sorted(looked_at) == ["flows/again.py", "flows/nightly.py"]

    def test_project_of_any_name(self, team: Repository, check: Check) -> None:
        both = workflow("stock").replace('"stock"', '"stock", project="!etl"')
        team.add("flows/a.py", both)
        team.add("flows/b.py", workflow("returns") + both)
        assert [line.split()[1] for line in check()] == ["PDS302", "PDS302"]

    def test_name_that_collides_beside_a_target_that_is_missing(self, team: Repository, check: Check) -> None:
        team.add("flows/again.py", parent("stock"))
        found = ["flows/again.py:5:20: PDS302", "flows/again.py:6:43: PDS306", "flows/nightly.py:5:20: PDS302"]
        assert check() == found

    def test_name_that_collides_leaves_open_who_waits_for_whom(self, team: Repository, check: Check) -> None:
        team.add("flows/again.py", parent("nightly", "orders"))
        assert {line.split()[1] for line in check()} == {"PDS302"}

    def test_target_that_is_deleted(self, team: Repository, check: Check) -> None:
        assert check() == []
        (team.path / "flows/orders.py").unlink()
        assert check() == ["flows/nightly.py:6:43: PDS306"]
        team.git("add", "--all")
        assert check() == ["flows/nightly.py:6:43: PDS306"]

    def test_target_that_is_renamed(self, team: Repository, check: Check) -> None:
        assert check() == []
        team.add("flows/orders.py", workflow("sales"))
        assert check() == ["flows/nightly.py:6:43: PDS306"]

    def test_file_that_moves(self, team: Repository, check: Check) -> None:
        assert check() == []
        team.git("mv", "flows/orders.py", "orders.py")
        team.write("flows/nightly.py", parent("stock"))
        assert check() == ["flows/nightly.py:6:43: PDS306"]

    def test_same_text_is_a_test_under_another_name(self, team: Repository, check: Check) -> None:
        text = IMPORTS + "\n\ndef test_it():\n    pass\n\n\n" + workflow("orders").removeprefix(IMPORTS)
        team.add("test_orders.py", text)
        assert check() == []
        team.git("mv", "test_orders.py", "more.py")
        assert [each.partition(":")[0] for each in check()] == ["flows/orders.py", "more.py"]

    def test_another_branch(self, team: Repository, check: Check) -> None:
        team.git("switch", "--quiet", "--create", "other")
        team.add("twin.py", workflow("orders"))
        team.git("commit", "--message", "twin")
        assert len(check()) == 2
        team.git("switch", "--quiet", "main")
        assert check() == []
        team.git("switch", "--quiet", "other")
        assert len(check()) == 2

    def test_it_may_change_while_it_is_read(self, team: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
        read = workspace.read
        new = workflow("sales").encode()
        with monkeypatch.context() as patch:
            patch.setattr(workspace, "read", lambda path: new if path == "flows/orders.py" else read(path))
            assert cli.main(["check", "--project"]) == 1
        assert cli.main(["check", "--project"]) == 0


class TestWhatIsRead:
    """Only what may have changed."""

    def test_nothing_but_the_store_is_read_twice(self, team: Repository, check: Check, reads: list[str]) -> None:
        assert check() == []
        reads.clear()
        assert cli.main(["check", "--project"]) == 0
        assert [path for path in reads if ".git" not in path] == []

    def test_what_changed_is_read_each_time(self, team: Repository, check: Check, reads: list[str]) -> None:
        assert check() == []
        team.write("flows/orders.py", workflow("orders") + "# more\n")
        reads.clear()
        for _ in range(2):
            assert cli.main(["check", "--project"]) == 0
        assert [path for path in reads if ".git" not in path] == ["flows/orders.py"] * 2

    def test_comment_in_a_file_that_is_not_read_again(self, team: Repository, check: Check, reads: list[str]) -> None:
        text = parent("stock").replace('"stock")', '"stock")  # noqa: PDS306 by hand')
        team.add("flows/nightly.py", text)
        assert check() == []
        reads.clear()
        assert cli.main(["check", "--project"]) == 0
        assert [path for path in reads if ".git" not in path] == ["flows/nightly.py"]

    def test_no_cache_keeps_nothing(self, team: Repository) -> None:
        assert cli.main(["check", "--project", "--no-cache"]) == 0
        assert not (team.path / STORE).exists()

    def test_what_no_branch_has_any_more_is_forgotten(
        self, team: Repository, check: Check, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(project, "_SPARE", 1)
        monkeypatch.setattr(project, "_SOME", 3)
        for number in range(20):
            team.add("flows/orders.py", workflow("orders") + f"# {number}\n")
            assert cli.main(["check", "--project"]) == 0
        assert (team.path / STORE).read_bytes().count(b"orders.py") < 10

    def test_warm_run_loads_nothing_heavy(self, team: Repository, check: Check) -> None:
        assert check() == []
        script = (
            "import sys; before = set(sys.modules); from pydolphin_lint.cli import main; "
            "status = main(['check', '--project']); print(status, *sorted(set(sys.modules) - before))"
        )
        package = Path(cli.__file__).parent.parent
        command = [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, {str(package)!r}); {script}"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        status, *loaded = done.stdout.splitlines()[-1].split()
        assert status == "0"
        heavy = {"argparse", "ast", "difflib", "enum", "functools", "hashlib", "json", "re", "subprocess", "typing"}
        assert not heavy & set(loaded)
        assert not {"pydolphin_lint.engine", "pydolphin_lint.rules"} & set(loaded)


def _with_facts(data: bytes, text: bytes) -> bytes:
    """What is kept, with other facts of one file and the right checksum."""
    made_by = data.partition(b"\n")[0].decode()
    known = index.load(data, made_by)
    assert known.told
    return index.dump(index.Index({entry: (*one[:2], text) for entry, one in known.told.items()}, known.empty), made_by)


class TestStore:
    """It may be damaged, foreign, hostile or impossible; nobody hears of it, and what is found is the same."""

    @pytest.mark.parametrize(
        "damage",
        [
            pytest.param(lambda data: data[: len(data) // 2], id="truncated"),
            pytest.param(lambda data: b"", id="empty"),
            pytest.param(lambda data: b"\0\xff" * 1000, id="noise"),
            pytest.param(lambda data: b"x" + data, id="another-version"),
            pytest.param(lambda data: data.replace(b'"orders"', b'"others"'), id="changed"),
            pytest.param(lambda data: b'{"facts": {}}', id="json"),
            pytest.param(lambda data: _with_facts(data, b"null"), id="null"),
            pytest.param(lambda data: _with_facts(data, b"[1, 2, 3]"), id="numbers"),
            pytest.param(lambda data: _with_facts(data, b"[[[[1, 2], 3, 4, 5, 6]], 7, true]"), id="wrong-types"),
            pytest.param(lambda data: _with_facts(data, b'[[[[1,1,1,"x"],"","a",[],[]]],[],0]'), id="wrong-place"),
            pytest.param(lambda data: _with_facts(data, b'[[[[1,1,1,1],"",5,[],[]]],[],0]'), id="wrong-name"),
            pytest.param(lambda data: _with_facts(data, b"[" * 100_000), id="deep"),
            pytest.param(lambda data: _with_facts(data, b"\xff"), id="no-text"),
            pytest.param(lambda data: _with_facts(data, b"[[], [["), id="half"),
        ],
    )
    def test_damaged(self, team: Repository, check: Check, damage: Callable[[bytes], bytes]) -> None:
        team.add("twin.py", workflow("orders"))
        both = ["flows/orders.py:4:20: PDS302", "twin.py:4:20: PDS302"]
        assert check() == both
        store = team.path / STORE
        good = store.read_bytes()
        store.write_bytes(damage(good))
        assert check() == both
        assert store.read_bytes() == good

    @pytest.mark.parametrize("made", ["file", "folder"])
    def test_impossible(self, team: Repository, check: Check, made: str) -> None:
        team.add("twin.py", workflow("orders"))
        if made == "file":
            (team.path / STORE.parent).write_text("in the way")
        else:
            (team.path / STORE).mkdir(parents=True)
        assert len(check()) == 2

    def test_another_version_of_the_sdk(self, team: Repository, check: Check) -> None:
        assert check() == []
        assert check("--target-sdk", "4.0.4") == []
        assert b"sdk 4.0.4" in (team.path / STORE).read_bytes()[:100]

    def test_several_at_once_and_killed_ones(self, team: Repository, check: Check) -> None:
        for number in range(40):
            team.write(f"many/flow_{number}.py", workflow(f"flow-{number % 39}"))
        team.git("add", "--all")
        for pause in (0.05, 0.2, 0.4):
            killed = subprocess.Popen([*CHECK, "--project"], stdout=subprocess.DEVNULL)
            try:
                killed.wait(pause)
            except subprocess.TimeoutExpired:
                killed.kill()
                killed.wait()
        together = [
            subprocess.Popen([*CHECK, "--project"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)
        ]
        answers = {(*one.communicate(), one.returncode) for one in together}
        assert len(answers) == 1
        (out, err, status) = answers.pop()
        assert (err, status) == (b"", 1)
        assert out.count(b"PDS302") == 3
        assert len(check()) == 2

    def test_it_is_shared_by_linked_worktrees(self, team: Repository, check: Check, reads: list[str]) -> None:
        assert check() == []
        team.git("worktree", "add", "--quiet", "../linked")
        os.chdir(team.path.parent / "linked")
        reads.clear()
        assert check() == []
        assert {path for path in reads if path.endswith(".py")} == {
            "flows/nightly.py",
            "flows/orders.py",
            "lib/other.py",
        }
        reads.clear()
        assert cli.main(["check", "--project"]) == 0
        assert [path for path in reads if path.endswith(".py")] == []


class TestGit:
    """What git has to say of a file."""

    def test_file_that_git_does_not_look_at(self, team: Repository, check: Check) -> None:
        assert check() == []
        team.git("update-index", "--assume-unchanged", "flows/orders.py")
        team.write("flows/orders.py", workflow("sales"))
        assert team.git("status", "--short").stdout == ""
        assert check() == ["flows/nightly.py:6:43: PDS306"]

    def test_sparse_checkout_leaves_files_out(self, team: Repository, check: Check) -> None:
        assert check() == []
        team.git("sparse-checkout", "set", "--no-cone", "/lib/", "/flows/nightly.py")
        assert not (team.path / "flows/orders.py").exists()
        assert check() == []
        team.write("flows/nightly.py", parent("stock"))
        assert check() == ["flows/nightly.py:6:43: PDS306"]
        team.git("checkout", "flows/nightly.py")
        team.add("lib/twin.py", workflow("orders"))
        assert check() == ["flows/orders.py:4:20: PDS302", "lib/twin.py:4:20: PDS302"]

    def test_comment_in_a_file_that_is_left_out(self, team: Repository, check: Check) -> None:
        team.add("flows/orders.py", workflow("orders").replace("as workflow:", "as workflow:  # noqa: PDS302 old"))
        team.git("commit", "--message", "a comment")
        team.git("sparse-checkout", "set", "--no-cone", "/lib/", "/flows/nightly.py")
        team.add("lib/twin.py", workflow("orders"))
        assert check() == ["lib/twin.py:4:20: PDS302"]

    def test_intent_to_add(self, team: Repository, check: Check) -> None:
        team.write("twin.py", workflow("orders"))
        assert check() == []
        team.git("add", "--intent-to-add", "twin.py")
        assert len(check()) == 2

    def test_conflict(self, team: Repository, check: Check) -> None:
        assert check() == []
        for branch, name in (("one", "sales"), ("two", "stock")):
            team.git("switch", "--quiet", "--create", branch, "main")
            team.add("flows/orders.py", workflow(name))
            team.git("commit", "--message", branch)
        team.git("merge", "one", check=False)
        # A file with the marks of a conflict cannot be read, so that nobody knows what it will define.
        assert check() == []
        team.write("flows/orders.py", workflow("sales"))
        assert check() == ["flows/nightly.py:6:43: PDS306"]

    def test_link_is_no_file_of_its_own(self, team: Repository, check: Check) -> None:
        (team.path / "again.py").symlink_to("flows/orders.py")
        team.git("add", "--all")
        assert check() == []

    def test_submodule_is_another_repository(self, team: Repository, check: Check, tmp_path: Path) -> None:
        other = Repository(tmp_path / "other")
        other.add("orders.py", workflow("orders"))
        other.commit()
        team.add("flows/nightly.py", parent("stock"))
        assert check() == ["flows/nightly.py:6:43: PDS306"]
        team.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.path), "nested")
        # It may define what is missed here.
        assert check() == []
        os.chdir("nested")
        assert check() == []
        assert not (team.path / STORE).read_bytes().count(b"nested")

    def test_line_ends_of_another_system(self, team: Repository, check: Check, reads: list[str]) -> None:
        team.git("config", "core.autocrlf", "true")
        for path in ("flows/orders.py", "flows/nightly.py"):
            (team.path / path).unlink()
        team.git("checkout", "--", "flows")
        assert b"\r\n" in (team.path / "flows/orders.py").read_bytes()
        assert check() == []
        reads.clear()
        assert cli.main(["check", "--project"]) == 0
        assert [path for path in reads if path.endswith(".py")] == []

    def test_filter_that_is_turned_on_later(self, team: Repository, check: Check) -> None:
        """What git has is a sealed text; once the filter is there, the disk has another one, and git sees no change."""
        team.add(".gitattributes", "*.py filter=seal\n")
        team.git("commit", "--message", "sealed")
        assert check() == []
        team.git("config", "filter.seal.clean", "sed s/sales/orders/")
        team.git("config", "filter.seal.smudge", "sed s/orders/sales/")
        (team.path / "flows/orders.py").unlink()
        team.git("checkout", "--", "flows/orders.py")
        assert team.git("status", "--short").stdout == ""
        assert 'name="sales"' in (team.path / "flows/orders.py").read_text("utf-8")
        assert check() == ["flows/nightly.py:6:43: PDS306"]

    def test_longer_ids(self, tmp_path: Path, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = tmp_path / "long"
        subprocess.run(["git", "init", "--quiet", "--object-format=sha256", str(folder)], check=True)
        long = Repository(folder)
        monkeypatch.chdir(folder)
        long.add("a.py", workflow("orders"))
        long.add("b.py", workflow("orders"))
        assert check() == ["a.py:4:20: PDS302", "b.py:4:20: PDS302"]
        assert (folder / STORE).read_bytes().count(b"a.py") == 1

    def test_shallow_clone(self, team: Repository, check: Check, tmp_path: Path) -> None:
        team.add("flows/nightly.py", parent("stock"))
        team.commit()
        subprocess.run(
            ["git", "clone", "--quiet", "--depth=1", team.path.as_uri(), str(tmp_path / "shallow")], check=True
        )
        os.chdir(tmp_path / "shallow")
        assert check() == ["flows/nightly.py:6:43: PDS306"]

    def test_index_of_a_commit(self, team: Repository, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        """`git commit FILE` gives its hooks an index of its own."""
        team.add("twin.py", workflow("orders"))
        assert len(check()) == 2
        other = team.path / ".git" / "other-index"
        monkeypatch.setenv("GIT_INDEX_FILE", str(other))
        team.git("read-tree", "HEAD")
        assert check() == []

    def test_without_git(self, tmp_path: Path, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = tmp_path / "plain"
        for name in ("a.py", "b.py"):
            folder.mkdir(exist_ok=True)
            (folder / name).write_text(workflow("orders"), "utf-8")
        (folder / "nightly.py").write_text(parent("stock"), "utf-8")
        monkeypatch.chdir(folder)
        # Nobody knows whether there is more, so that nothing is missed.
        assert check() == ["a.py:4:20: PDS302", "b.py:4:20: PDS302"]

    def test_no_git_at_all(
        self, team: Repository, check: Check, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        team.add("twin.py", workflow("orders"))
        monkeypatch.setenv("PATH", str(tmp_path))
        assert len(check()) == 2


class TestScope:
    """Which files are compared."""

    def test_both_scopes_find_the_same(self, team: Repository, capsys: pytest.CaptureFixture[str]) -> None:
        team.add("twin.py", workflow("orders"))
        team.add("flows/nightly.py", parent("stock").replace("workflow.submit()", "workflow.submit"))
        team.add("flows/weekly.py", parent("stock", "weekly"))
        team.commit()
        found = []
        for words in (["--project"], [], ["--project"], ["."]):
            assert cli.main(["check", *words]) == 1
            lines = capsys.readouterr().out.splitlines()[:-1]
            found.append([line for line in lines if any(f"PDS30{n}" in line for n in (2, 5, 6, 7))])
        assert found[0] == found[1] == found[2] == found[3]
        assert len(found[0]) == 3

    def test_part_of_a_repository_misses_nothing(self, team: Repository, check: Check) -> None:
        team.add("flows/nightly.py", parent("stock"))
        assert check() == ["flows/nightly.py:6:43: PDS306"]
        assert check("flows") == []
        assert check("flows/nightly.py") == []
        os.chdir("flows")
        assert check() == []

    def test_folder_and_the_file_in_it(self, team: Repository, check: Check) -> None:
        assert check(".", "flows", "flows/orders.py", str(team.path)) == []
        team.write("twin.py", workflow("orders"))
        assert check(".", "twin.py") == ["flows/orders.py:4:20: PDS302", "twin.py:4:20: PDS302"]

    def test_task_that_another_file_may_add(self, team: Repository, check: Check) -> None:
        item = 'DependentItem(project_name="shop", workflow_name="orders", dependent_task_name="b")'
        team.add("flows/orders.py", workflow("orders").replace('name="orders"', 'name="orders", project="shop"'))
        team.add(
            "flows/nightly.py",
            f"{IMPORTS}from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or\n\n"
            'with Workflow(name="nightly", project="shop") as workflow:\n'
            f'    Dependent(name="wait", dependence=And(Or({item})))\n    workflow.submit()\n',
        )
        assert check() == ["flows/nightly.py:6:125: PDS305"]
        team.add("flows/more.py", "from steps import add\nfrom orders import workflow\n\nadd(workflow, 'b')\n")
        assert check() == []
        team.add("flows/more.py", "# from orders import workflow\n")
        assert check() == ["flows/nightly.py:6:125: PDS305"]
        team.add("flows/more.py", "import importlib\n\nimportlib.import_module('or' + 'ders').workflow.submit()\n")
        assert check() == []

    def test_what_lives_elsewhere(self, team: Repository, check: Check) -> None:
        team.add("flows/nightly.py", parent("stock"))
        team.add("flows/shop.py", parent("stock", "shop").replace('name="shop"', 'name="shop", project="shop"'))
        assert len(check()) == 2
        team.write("pyproject.toml", '[tool.pydolphin-lint]\nexternal = ["shop/st*"]\n')
        assert check() == []
        team.write("pyproject.toml", '[tool.pydolphin-lint]\nexternal = ["shop/orders"]\n')
        assert len(check()) == 2
        (team.path / "pyproject.toml").unlink()
        # The project of the configuration may have any name.
        team.write("setup.cfg", "[pydolphin-lint]\nexternal = warehouse/* shop/stock\n")
        assert check() == []

    def test_template_may_become_anything(self, team: Repository, check: Check) -> None:
        team.add("flows/nightly.py", parent("stock"))
        assert len(check()) == 1
        team.add("flows/many.py.j2", workflow("{{ name }}"))
        assert check() == []

    def test_rules_of_a_team_are_no_workflows(self, team: Repository, check: Check) -> None:
        team.add("flows/nightly.py", parent("stock"))
        team.add("rules/mine.yaml", "id: {{ mine }}\n# task_type workflow:\n")
        assert check() == []
        team.write("pyproject.toml", '[tool.pydolphin-lint]\nrules = "rules"\n')
        (team.path / "rules/mine.yaml").write_text(
            (Path(__file__).parent.parent / "examples/rules/remove-everything.yaml").read_text("utf-8"), "utf-8"
        )
        assert check() == ["flows/nightly.py:6:43: PDS306"]


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_to_a_repository(repository: Repository, check: Check, seed: int) -> None:
    """Files come, go, move and change, staged and not, on several branches; what is kept may lose a bit."""
    dice = random.Random(seed)
    os.chdir(repository.path)
    paths = [f"d{number % 2}/f{number}.py" for number in range(6)]
    names = [f"w{number}" for number in range(4)]
    for step in range(25):
        path = dice.choice(paths)
        match dice.choice(["write", "write", "write", "add", "remove", "move", "commit", "switch", "damage"]):
            case "write":
                repository.write(path, parent(dice.choice([*names, "far"]), dice.choice(names)))
            case "add":
                repository.git("add", "--all")
            case "remove":
                (repository.path / path).unlink(missing_ok=True)
            case "move":
                repository.git("mv", path, dice.choice(paths), check=False)
            case "commit":
                repository.git("commit", "--all", "--message", "more", check=False)
            case "switch":
                repository.git("switch", "--create", f"branch-{step}", check=False)
                repository.git("switch", "-", check=False)
            case "damage":
                store = repository.path / STORE
                if store.exists():
                    data = bytearray(store.read_bytes())
                    data[dice.randrange(len(data))] ^= 1
                    store.write_bytes(data)
        check()
