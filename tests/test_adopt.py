"""A repository with old findings: only the new ones are shown, by a baseline or since a commit."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import IMPORTS, Repository, workflow
from tests.test_cli import Done, run

FILE = ".pydolphin-lint-baseline.json"
TABLE = f'[tool.pydolphin-lint]\nbaseline = "{FILE}"\n'
BROKEN = "import pydolphinscheduler\nx = (\n"


def _places(done: Done) -> list[str]:
    return [line.split(": ")[0] + " " + line.split(": ")[1][:6] for line in done.out.splitlines()[:-1]]


def _bad(*names: str) -> str:
    """A file with workflows that are never submitted, in the lines 4, 6, 8 …."""
    return IMPORTS + "\n" + "".join(f'with Workflow(name="{name}") as w:\n    Shell("a", "true")\n' for name in names)


@pytest.fixture
def team(repository: Repository) -> Repository:
    """A repository whose table names a baseline, and with 50 old findings in 40 files, in folders, one in Chinese."""
    repository.add("pyproject.toml", TABLE)
    for number in range(30):
        repository.add(f"flows/w{number}.py", _bad(f"w{number}"))
    for number in range(10):
        repository.add(f"订单/日{number}.py", _bad(f"a{number}", f"b{number}"))
    repository.commit()
    return repository


@pytest.fixture
def adopted(team: Repository) -> Repository:
    """The same with its baseline."""
    done = run(team.path, "--write-baseline")
    assert done.status == 0, done.err
    team.git("add", FILE)
    team.commit()
    return team


def _entries(repository: Repository) -> dict[str, int]:
    document = json.loads((repository.path / FILE).read_text("utf-8"))
    return {key: entry["count"] for key, entry in document.items() if key != "version"}


class TestBaseline:
    def test_one_new_mistake_is_shown_and_nothing_else(self, team: Repository) -> None:
        before = run(team.path, "--no-baseline")
        assert (before.status, len(_places(before))) == (1, 50)
        written = run(team.path, "--write-baseline")
        assert written.err == f"pydolphin-lint: {FILE}: the baseline has 50 findings now\n"
        assert (written.out, written.status) == (
            "No new problems in 40 files; the baseline holds back 50 old ones.\n",
            0,
        )
        after = run(team.path)
        assert (after.status, after.out, after.err) == (0, written.out, "")
        team.write("flows/w7.py", _bad("another", "w7"))
        new = run(team.path)
        assert _places(new) == ["flows/w7.py:4:6 PDS101"]
        assert new.out.splitlines()[-1].startswith(
            "1 new problem in 1 of 40 files; the baseline holds back 50 old ones;"
        )
        assert (new.status, new.err) == (1, "")

    @pytest.mark.parametrize(
        "words",
        [
            ["--no-project", "flows/w7.py"],
            ["flows"],
            ["flows/w7.py", "flows/w8.py"],
            ["--no-project"],
            ["--statistics"],
        ],
        ids=" ".join,
    )
    def test_holds_in_every_run(self, adopted: Repository, words: list[str]) -> None:
        done = run(adopted.path, *words)
        assert (done.status, done.err) == (0, "")
        assert done.out.startswith("No new problems in ")

    def test_holds_below_its_folder_and_by_other_paths(self, adopted: Repository, tmp_path: Path) -> None:
        assert run(adopted.path / "订单").status == 0
        assert run(adopted.path / "订单", "日1.py").status == 0
        assert run(adopted.path, str(adopted.path / "flows" / "w1.py")).status == 0
        (tmp_path / "link").symlink_to(adopted.path)
        assert run(adopted.path, str(tmp_path / "link" / "flows" / "w1.py")).status == 0
        assert run(tmp_path, f"--baseline=team/{FILE}", "team").status == 0

    def test_project_findings_too(self, team: Repository) -> None:
        for name in ("one", "two"):
            team.add(f"{name}.py", workflow("same"))
        assert run(team.path, "--write-baseline").status == 0
        assert {"one.py: PDS302", "two.py: PDS302"} <= _entries(team).keys()
        for words in ((), ("--project",), ("--no-project",)):
            done = run(team.path, *words)
            assert (done.status, done.err) == (0, "")
        team.add("three.py", workflow("same"))
        assert _places(run(team.path, "--project")) == ["three.py:4:20 PDS302"]

    def test_lines_above_move_nothing(self, adopted: Repository) -> None:
        adopted.write("订单/日1.py", "# a comment\n\n" + _bad("a1", "b1"))
        done = run(adopted.path)
        assert (done.status, done.err) == (0, "")

    def test_the_same_text_for_the_same_findings(self, adopted: Repository) -> None:
        first = (adopted.path / FILE).read_bytes()
        (adopted.path / FILE).unlink()
        assert run(adopted.path, "--write-baseline").status == 0
        assert (adopted.path / FILE).read_bytes() == first
        lines = first.decode().splitlines()
        assert len(lines) == 40 + 3
        assert lines[1].startswith('  "flows/w0.py: PDS101": {"count": 1, "messages": "')

    def test_what_cannot_be_told_apart_is_shown(self, team: Repository) -> None:
        address = 'os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"\n'
        team.write("gateway.py", "import os\n\n" + 2 * address)
        assert run(team.path, "--write-baseline").status == 0
        team.write("gateway.py", "import os\n\n" + 3 * address)
        done = run(team.path)
        assert _places(done) == [f"gateway.py:{line}:1 PDS201" for line in (3, 4, 5)]
        assert done.err == (
            "pydolphin-lint: gateway.py: PDS201 is counted 2 times in the baseline, and found 3 times: which are new "
            "cannot be told, so all 3 that may be are shown\n"
        )

    def test_shrinks(self, adopted: Repository) -> None:
        adopted.write("flows/w1.py", workflow("w1"))
        adopted.write("订单/日1.py", _bad("a1"))
        (adopted.path / "flows" / "w2.py").unlink()
        before = (adopted.path / FILE).read_bytes()
        for words, what in (
            ((), "3 findings of it are"),
            (("flows",), "2 findings of it are"),
            (("--no-project", "订单/日1.py"), "1 finding of it is"),
        ):
            done = run(adopted.path, *words)
            told = f"pydolphin-lint: {FILE}: {what} mended: `pydolphin-lint check --write-baseline` takes that out\n"
            assert (done.err, done.status) == (told, 0)
        assert run(adopted.path, "flows/w3.py", "--select", "PDS1").err == ""
        # A check writes nothing unasked.
        assert (adopted.path / FILE).read_bytes() == before
        assert run(adopted.path, "--write-baseline").status == 0
        entries = _entries(adopted)
        assert sum(entries.values()) == 47
        assert entries["订单/日1.py: PDS101"] == 1
        assert run(adopted.path).err == ""
        adopted.write("flows/w1.py", _bad("w1"))
        assert _places(run(adopted.path)) == ["flows/w1.py:4:6 PDS101"]

    @pytest.mark.parametrize(
        "words",
        [["flows/w1.py"], ["--no-project", "flows"], ["--select", "PDS101", "flows"], ["--project"]],
        ids=" ".join,
    )
    def test_writing_keeps_what_was_not_looked_at(self, team: Repository, words: list[str]) -> None:
        for name in ("one", "two"):
            team.add(f"{name}.py", workflow("same"))
        team.write("订单/日0.py", workflow("a") + workflow("a"))
        assert run(team.path, "--write-baseline").status == 0
        before = _entries(team)
        assert "订单/日0.py: PDS301" in before
        team.write("one.py", workflow("other"))
        team.write("订单/日0.py", workflow("a"))
        team.write("flows/w1.py", workflow("w1"))
        assert run(team.path, *words, "--write-baseline").status == 0
        after = _entries(team)
        gone = {"one.py: PDS302", "two.py: PDS302"} if words == ["--project"] else {"flows/w1.py: PDS101"}
        assert before.keys() - after.keys() == gone

    def test_file_that_cannot_be_read_keeps_its_entries(self, adopted: Repository) -> None:
        before = (adopted.path / FILE).read_bytes()
        adopted.write("flows/w1.py", BROKEN)
        done = run(adopted.path)
        assert _places(done) == ["flows/w1.py:2:5 PDS001"]
        assert (done.status, done.err) == (1, "")
        done = run(adopted.path, "--write-baseline")
        assert _places(done) == ["flows/w1.py:2:5 PDS001"]
        assert done.status == 1
        assert (adopted.path / FILE).read_bytes() == before
        assert run(adopted.path, "gone.py", "--write-baseline").status == 2
        assert (adopted.path / FILE).read_bytes() == before

    def test_syntax_error_in_the_file_holds_nothing_back(self, adopted: Repository) -> None:
        text = (adopted.path / FILE).read_text("utf-8")
        adopted.write(FILE, text.replace("{\n", '{\n  "x.py: PDS001": {"count": 9},\n', 1))
        adopted.write("x.py", BROKEN)
        assert _places(run(adopted.path)) == ["x.py:2:5 PDS001"]

    def test_fix_mends_old_findings_too(self, team: Repository) -> None:
        text = workflow("w").replace("workflow.submit()", "workflow.submit")
        team.write("flows/w1.py", text)
        assert run(team.path, "--write-baseline").status == 0
        assert "flows/w1.py: PDS105" in _entries(team)
        done = run(team.path, "--fix", "flows/w1.py")
        assert (team.path / "flows/w1.py").read_text() == workflow("w")
        assert f"{FILE}: 1 finding of it is mended" in done.err
        assert done.status == 0

    def test_old_findings_can_be_listed(self, adopted: Repository) -> None:
        done = run(adopted.path, "--no-baseline", "--statistics")
        assert done.out.startswith("50  PDS101  workflow-never-submitted\n50 problems in 40 of 40 files")
        assert done.status == 1

    def test_suppressed_findings_are_no_old_ones(self, team: Repository) -> None:
        team.write("flows/w1.py", _bad("w1").replace("as w:", "as w:  # noqa: PDS101 somebody else's"))
        assert run(team.path, "--write-baseline").status == 0
        assert "flows/w1.py: PDS101" not in _entries(team)
        assert _places(run(team.path, "--ignore-noqa")) == ["flows/w1.py:4:6 PDS101"]

    def test_without_a_table_it_is_named(self, repository: Repository) -> None:
        repository.write("a.py", _bad("a"))
        done = run(repository.path, "--write-baseline")
        assert f'write baseline = "{FILE}" into the table' in done.err
        assert run(repository.path).status == 1
        assert run(repository.path, "--baseline").status == 0
        done = run(repository.path, "a.py", "--write-baseline", "old/一.json")
        assert (done.err, done.status) == (
            f"pydolphin-lint: {repository.path}/old/一.json: cannot be written: No such file or directory\n".replace(
                f"{repository.path}/", ""
            ),
            2,
        )
        (repository.path / "old").mkdir()
        assert run(repository.path, "--write-baseline=old/一.json").status == 0
        assert '"../a.py: PDS101"' in (repository.path / "old" / "一.json").read_text("utf-8")
        assert run(repository.path, "--baseline", "old/一.json").status == 0

    def test_standard_input(self, adopted: Repository) -> None:
        words = ("-", "--stdin-filename", "flows/w1.py")
        assert run(adopted.path, *words, stdin=_bad("w1")).status == 0
        assert _places(run(adopted.path, *words, stdin=_bad("w1", "new"))) == ["flows/w1.py:6:6 PDS101"]

    def test_two_who_mend_different_files_do_not_conflict(self, adopted: Repository) -> None:
        for branch, number, new in (("one", 1, "flows/new.py"), ("two", 4, "订单/新.py")):
            adopted.git("checkout", "--quiet", "-b", branch, "main")
            adopted.write(f"flows/w{number}.py", workflow(f"w{number}"))
            adopted.write(new, _bad(branch))
            assert run(adopted.path, "--write-baseline").status == 0
            adopted.git("add", "--all")
            adopted.commit()
        merged = adopted.git("merge", "--quiet", "one", check=False)
        assert merged.returncode == 0, merged.stdout
        done = run(adopted.path)
        assert (done.status, done.err) == (0, "")
        assert sum(_entries(adopted).values()) == 50

    @pytest.mark.skipif(os.name != "posix", reason="POSIX only")
    def test_that_cannot_be_written(self, team: Repository) -> None:
        (team.path / "link.json").symlink_to("no/such/folder.json")
        (team.path / "folder.json").mkdir()
        for name in ("link.json", "folder.json", "no/such.json"):
            done = run(team.path, f"--write-baseline={name}")
            assert done.err.count("\n") == 1
            assert "cannot be" in done.err
            assert (done.out, done.status) == ("", 2)

    def test_json_has_only_what_is_new(self, adopted: Repository) -> None:
        adopted.write("new.py", _bad("new"))
        document = json.loads(run(adopted.path, "--output", "json").out)
        assert [each["path"] for each in document["diagnostics"]] == ["new.py"]

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            pytest.param(
                None, "No such file or directory: `pydolphin-lint check --write-baseline` makes it", id="none"
            ),
            pytest.param("", "this is no baseline of pydolphin-lint", id="empty"),
            pytest.param("{\n<<<<<<< HEAD\n", "after a merge that of either side", id="conflict"),
            pytest.param('{"version": 7}', "version 7, and this pydolphin-lint knows version 1", id="version"),
            pytest.param(b"{\xff", "can't decode byte", id="no-utf-8"),
        ],
    )
    @pytest.mark.parametrize("words", [(), ("--no-project", "flows/w1.py"), ("--write-baseline",)])
    def test_broken(self, team: Repository, words: tuple[str, ...], text: str | bytes | None, message: str) -> None:
        if text is not None:
            (team.path / FILE).write_bytes(text if isinstance(text, bytes) else text.encode())
        elif "--write-baseline" in words:
            return
        done = run(team.path, *words)
        assert done.err.startswith(f"pydolphin-lint: {FILE}: the baseline can")
        assert message in done.err
        assert (done.err.count("\n"), done.out, done.status) == (1, "", 2)
        if text is not None:
            assert (team.path / FILE).read_bytes() == (text if isinstance(text, bytes) else text.encode())

    @pytest.mark.parametrize("option", ["--baseline", "--write-baseline"])
    def test_path_taken_for_a_baseline(self, team: Repository, option: str) -> None:
        for path in ("flows/w1.py", "flows", "gone.py"):
            done = run(team.path, option, path)
            what = "a baseline is a file that ends in .json; paths to check stand before the option"
            assert (done.err, done.status) == (f"pydolphin-lint: {path}: {what}\n", 2)
        assert (team.path / "flows/w1.py").read_text() == _bad("w1")
        assert not (team.path / "gone.py").exists()
        team.write("data.json", "[]")
        done = run(team.path, f"{option}=data.json")
        assert (
            done.err
            == "pydolphin-lint: data.json: the baseline cannot be used: this is no baseline of pydolphin-lint\n"
        )
        assert (team.path / "data.json").read_text() == "[]"

    @pytest.mark.parametrize(
        "words",
        [["--diff"], ["--since", "HEAD"], ["--ignore-noqa"], ["-"], ["--baseline"], ["--no-baseline"]],
        ids=" ".join,
    )
    def test_nothing_that_is_not_all_is_written(self, team: Repository, words: list[str]) -> None:
        done = run(team.path, *words, "--write-baseline")
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
        assert not (team.path / FILE).exists()

    def test_secret_is_not_in_it(self, team: Repository) -> None:
        text = f'{IMPORTS}import os\n\nos.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "abc123def456"\n'
        team.write("token.py", text)
        assert run(team.path, "--write-baseline").status == 0
        first = (team.path / FILE).read_text("utf-8")
        assert "token.py: PDS202" in first
        team.write("token.py", text.replace("abc123def456", "fed654cba321"))
        assert run(team.path, "--write-baseline").status == 0
        # It is the same for another secret, so that nothing can be learnt from it.
        assert (team.path / FILE).read_text("utf-8") == first


class TestSince:
    @pytest.fixture
    def old(self, team: Repository) -> Repository:
        """The repository without a baseline."""
        team.add("pyproject.toml", "")
        team.commit()
        return team

    def test_only_what_is_new(self, old: Repository) -> None:
        done = run(old.path, "--since", "HEAD")
        assert (done.out, done.err, done.status) == ("No problems in 40 files.\n", "", 0)
        old.write("flows/w7.py", _bad("w7", "another"))
        old.write("new.py", _bad("new"))
        for words in ([], ["--no-project"], ["flows", "new.py"]):
            done = run(old.path, "--since", "HEAD", *words)
            assert _places(done) == ["flows/w7.py:6:6 PDS101", "new.py:4:6 PDS101"]
            assert (done.err, done.status) == ("", 1)
        old.git("add", "--all")
        old.commit()
        assert run(old.path, "--since", "HEAD").status == 0
        assert _places(run(old.path, "--since", "HEAD~1", "flows")) == ["flows/w7.py:6:6 PDS101"]

    def test_from_below_and_in_a_worktree(self, old: Repository) -> None:
        old.git("worktree", "add", "--quiet", "-b", "side", "../side")
        side = Repository(old.path.parent / "side")
        side.write("flows/w7.py", _bad("w7", "another"))
        assert _places(run(side.path / "flows", "--since", "main")) == ["w7.py:6:6 PDS101"]
        assert run(side.path / "订单", "--since", "main").status == 0
        assert run(old.path / "flows", "--since", "main").status == 0

    def test_what_a_deletion_elsewhere_brings_about(self, old: Repository) -> None:
        old.add("good.py", workflow("good"))
        old.commit()
        old.write("good.py", workflow("good", submit=False))
        assert _places(run(old.path, "--since", "HEAD")) == ["good.py:4:6 PDS101"]

    def test_old_finding_beside_a_new_one(self, old: Repository) -> None:
        """Both say the same, and only one of them stands on a line that has changed."""
        address = 'os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"\n'
        old.add("gateway.py", "import os\n\n" + address + "x = 1\n")
        old.commit()
        old.write("gateway.py", "import os\n\n" + address + "x = 1\n" + address)
        assert _places(run(old.path, "--since", "HEAD")) == ["gateway.py:5:1 PDS201"]

    def test_renamed_file_has_nothing_new(self, old: Repository) -> None:
        old.git("mv", "flows/w1.py", "flows/renamed.py")
        assert run(old.path, "--since", "HEAD").status == 0
        old.write("flows/renamed.py", _bad("w1", "another"))
        assert _places(run(old.path, "--since", "HEAD")) == ["flows/renamed.py:6:6 PDS101"]

    def test_project_finding_at_either_end(self, old: Repository) -> None:
        old.add("one.py", workflow("same"))
        old.add("two.py", workflow("same"))
        old.commit()
        assert run(old.path, "--since", "HEAD", "--project").status == 0
        old.write("zoo.py", workflow("same"))
        done = run(old.path, "--since", "HEAD")
        assert "zoo.py:4:20 PDS302" in _places(done)
        assert done.status == 1
        (old.path / "zoo.py").unlink()
        # In the file that comes later, or in the one that it is compared with.
        for name in ("one.py", "two.py"):
            old.write(name, workflow("other"))
            old.git("commit", "--quiet", "--all", "--message", "mended")
            old.write(name, workflow("same"))
            assert _places(run(old.path, "--since", "HEAD", "--project")) == [
                "one.py:4:20 PDS302",
                "two.py:4:20 PDS302",
            ]
            old.git("commit", "--quiet", "--all", "--message", "again")

    def test_syntax_error_in_a_changed_file(self, old: Repository) -> None:
        old.add("broken.py", BROKEN)
        old.commit()
        assert run(old.path, "--since", "HEAD").status == 0
        old.write("flows/w1.py", BROKEN)
        assert _places(run(old.path, "--since", "HEAD")) == ["flows/w1.py:2:5 PDS001"]

    def test_together_with_a_baseline(self, adopted: Repository) -> None:
        adopted.write("flows/w1.py", _bad("w1", "second"))
        adopted.git("add", "--all")
        adopted.commit()
        adopted.write("flows/w1.py", _bad("w1", "second", "third"))
        assert _places(run(adopted.path)) == ["flows/w1.py:6:6 PDS101", "flows/w1.py:8:6 PDS101"]
        done = run(adopted.path, "--since", "HEAD")
        assert _places(done) == ["flows/w1.py:8:6 PDS101"]
        # What was not looked at is not taken for mended.
        assert done.err == ""

    def test_files_without_changes_are_not_even_read(self, old: Repository) -> None:
        old.write("new.py", _bad("new"))
        done = run(old.path, "--since", "HEAD", "--no-project")
        assert done.out.splitlines()[-1].startswith("1 problem in 1 of 1 file;")
        assert run(old.path, "--since", "HEAD", "--no-project", "flows/gone.py").status == 2

    @pytest.mark.parametrize(
        ("words", "message"),
        [
            pytest.param(["nope"], "git knows no commit 'nope' here: in CI, fetch the history", id="unknown"),
            pytest.param(["HEAD:new.py"], "git knows no commit", id="no-commit"),
            pytest.param(["HEAD", "../outside.py"], "not in the repository at ", id="outside"),
            pytest.param(["HEAD", "--fix"], "--since leaves old lines alone", id="fix"),
            pytest.param(["HEAD", "--diff"], "--since leaves old lines alone", id="diff"),
            pytest.param(["HEAD", "-"], "leave out the standard input", id="standard-input"),
        ],
    )
    def test_wrong_usage(self, old: Repository, words: list[str], message: str) -> None:
        (old.path.parent / "outside.py").write_text(_bad("x"))
        done = run(old.path, "--since", *words)
        assert message in done.err
        assert (done.err.count("\n"), done.out, done.status) == (1, "", 2)

    def test_without_a_repository(self, tmp_path: Path) -> None:
        done = run(tmp_path, "--since", "HEAD")
        assert "in no repository of git" in done.err
        assert (done.err.count("\n"), done.out, done.status) == (1, "", 2)


class TestLevels:
    LEVELS = '[tool.pydolphin-lint]\nfail-on = "error"\n[tool.pydolphin-lint.levels]\n{}\n'

    @pytest.mark.parametrize(
        ("levels", "level"),
        [
            pytest.param("", "error", id="its-own"),
            pytest.param('PDS101 = "warning"', "warning", id="code"),
            pytest.param('PDS1 = "warning"', "warning", id="prefix"),
            pytest.param('workflow-never-submitted = "warning"', "warning", id="name"),
            pytest.param('PDS1 = "warning"\nPDS101 = "error"', "error", id="the-more-exact-word"),
            pytest.param('PDS101 = "error"\nPDS1 = "warning"', "error", id="whichever-comes-first"),
            pytest.param('PDS2 = "warning"', "error", id="another-family"),
        ],
    )
    def test_of_a_rule(self, tmp_path: Path, levels: str, level: str) -> None:
        (tmp_path / "a.py").write_text(_bad("a"))
        (tmp_path / "pyproject.toml").write_text(self.LEVELS.format(levels))
        done = run(tmp_path, "--output", "json", "--output", "text:report.txt", "a.py")
        assert [each["level"] for each in json.loads(done.out)["diagnostics"]] == [level]
        assert done.status == (1 if level == "error" else 0)
        text = (tmp_path / "report.txt").read_text("utf-8")
        assert text.startswith("a.py:4:6: PDS101 [warning] " if level == "warning" else "a.py:4:6: PDS101 workflow")
        assert ("1 problem (1 warning) in" in text) is (level == "warning")

    @pytest.mark.parametrize(
        ("table", "words", "status"),
        [
            pytest.param("", [], 1, id="warnings-fail"),
            pytest.param("", ["--fail-on", "error"], 0, id="option"),
            pytest.param('fail-on = "error"', [], 0, id="table"),
            pytest.param('fail-on = "error"', ["--fail-on", "warning"], 1, id="option-wins"),
        ],
    )
    def test_what_fails(self, tmp_path: Path, table: str, words: list[str], status: int) -> None:
        text = f"[tool.pydolphin-lint]\n{table}\n[tool.pydolphin-lint.levels]\nPDS101 = 'warning'\n"
        (tmp_path / "pyproject.toml").write_text(text)
        (tmp_path / "a.py").write_text(_bad("a", "b"))
        done = run(tmp_path, "a.py", *words)
        assert done.status == status
        assert "2 problems (2 warnings) in 1 of 1 file" in done.out
        (tmp_path / "b.py").write_text(BROKEN)
        assert run(tmp_path, "a.py", "b.py", *words).status == 1

    def test_of_a_rule_that_compares_files(self, repository: Repository) -> None:
        repository.add("setup.cfg", "[pydolphin-lint]\nfail-on = error\n[pydolphin-lint.levels]\nPDS302 = warning\n")
        for name in ("one", "two"):
            repository.add(f"{name}.py", workflow("same"))
        done = run(repository.path, "--project")
        assert done.status == 0
        assert "2 problems (2 warnings)" in done.out


class TestPerPathIgnores:
    TOML = '[tool.pydolphin-lint.per-path-ignores]\n"legacy/**" = ["PDS1"]\n"b.py" = ["workflow-never-submitted"]\n'
    CFG = "[pydolphin-lint.per-path-ignores]\nlegacy/** = PDS1\nb.py = workflow-never-submitted\n"

    @pytest.fixture(params=["pyproject.toml", "setup.cfg"])
    def folder(self, repository: Repository, request: pytest.FixtureRequest) -> Path:
        repository.add(request.param, self.TOML if request.param == "pyproject.toml" else self.CFG)
        for name in ("a.py", "b.py", "legacy/a.py", "legacy/old/c.py", "Legacy/a.py"):
            repository.add(name, _bad(os.path.dirname(name) + "x"))
        return repository.path

    def test_where_they_hold(self, folder: Path) -> None:
        shown = ["Legacy/a.py:4:6 PDS101", "a.py:4:6 PDS101"]
        assert _places(run(folder)) == shown
        assert _places(run(folder, "--no-project", "a.py", "b.py", "legacy/a.py", "Legacy/a.py")) == shown
        assert _places(run(folder, "../team/Legacy", "../team/legacy")) == ["../team/Legacy/a.py:4:6 PDS101"]
        assert run(folder / "legacy").status == 0
        assert run(folder / "legacy", "../b.py", "old/c.py").status == 0
        done = run(folder, "-", "--stdin-filename", "legacy/new.py", stdin=_bad("x"))
        assert done.status == 0
        assert run(folder, "-", "--stdin-filename", "new.py", stdin=_bad("x")).status == 1

    def test_other_rules_hold_there(self, folder: Path) -> None:
        (folder / "legacy" / "a.py").write_text(_bad("x") + workflow("y") + workflow("y"))
        assert _places(run(folder, "legacy")) == ["legacy/a.py:15:20 PDS301"]

    def test_what_is_ignored_is_not_mended(self, folder: Path) -> None:
        text = workflow("w").replace("workflow.submit()", "workflow.submit")
        for name in ("legacy/a.py", "a.py"):
            (folder / name).write_text(text)
        assert run(folder, "--fix", "a.py", "legacy/a.py").status == 0
        assert (folder / "a.py").read_text() == workflow("w")
        assert (folder / "legacy/a.py").read_text() == text

    def test_rules_that_compare_files(self, repository: Repository) -> None:
        repository.add("setup.cfg", "[pydolphin-lint.per-path-ignores]\none.py = PDS302\n")
        for name in ("one", "two"):
            repository.add(f"{name}.py", workflow("same"))
        assert _places(run(repository.path)) == ["two.py:4:20 PDS302"]

    def test_many_files_in_several_processes(self, repository: Repository) -> None:
        repository.add("setup.cfg", "[pydolphin-lint.per-path-ignores]\nlegacy/ = PDS101\n")
        for number in range(200):
            repository.add(f"{'legacy' if number % 2 else 'flows'}/w{number}.py", _bad(f"w{number}"))
        places = _places(run(repository.path))
        assert len(places) == 100
        assert all(place.startswith("flows/") for place in places)


class TestIgnoreNoqa:
    def test_shows_what_comments_suppress(self, repository: Repository) -> None:
        suppressed = ":  # noqa: PDS101, PDS302 on purpose\n"
        repository.add("a.py", _bad("a").replace(":\n", suppressed))
        for name in ("one", "two"):
            repository.add(f"{name}.py", workflow("same").replace(":\n", suppressed))
        assert run(repository.path).status == 0
        shown = ["a.py:4:6 PDS101", "one.py:4:20 PDS302", "two.py:4:20 PDS302"]
        assert _places(run(repository.path, "--ignore-noqa")) == shown
