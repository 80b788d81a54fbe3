"""The command as a person, a hook or a CI job starts it: a process, its output and its exit status."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from pydolphin_lint import __version__, catalog, check, cli
from pydolphin_lint.rule import Rule
from tests.cases import FOLDER as CASES
from tests.conftest import CHECK, IMPORTS, Repository, on_terminal, workflow

BAD = workflow(submit=False)
TOKEN = "PYDS_JAVA_GATEWAY_AUTH_TOKEN"
GOOD = workflow()
YAML = """\
workflow:
  name: etl
tasks:
  - name: load
    task_type: Shell
    command: ./load
    deps: [extrct]
"""
PDS101 = (
    "4:6: PDS101 workflow 'etl' is never submitted, so the server never sees it: end with workflow.submit()\n"
    "1 problem in 1 of 1 file; `pydolphin-lint explain PDS101` tells more.\n"
)
RULES = catalog.all_rules()
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


class Done:
    """What a process left behind."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.status = done.returncode
        self.out = done.stdout.decode("utf-8").replace("\r\n", "\n")
        self.err = done.stderr.decode("utf-8").replace("\r\n", "\n")
        assert "Traceback" not in self.out + self.err


def run(
    folder: Path, *words: str | bytes, stdin: str | bytes = "", check: bool = True, **environment: str | None
) -> Done:
    """Starts `pydolphin-lint check …`, or any command with `check=False`."""
    changed = {name: value for name, value in {**os.environ, **environment}.items() if value is not None}
    command: Sequence[str | bytes] = [*(CHECK if check else CHECK[:-1]), *words]
    data = stdin.encode() if isinstance(stdin, str) else stdin
    return Done(subprocess.run(command, cwd=folder, env=changed, input=data, capture_output=True, check=False))


def _codes(done: Done) -> list[str]:
    return re.findall(r"^(.*?:\d+:\d+: PDS\d+)", done.out, re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder without git, with a workflow that is never submitted."""
    (tmp_path / "bad.py").write_text(BAD)
    return tmp_path


class TestFileThatIsNoWorkflow:
    """One line, and the others are still checked."""

    @pytest.mark.parametrize(
        ("data", "line"),
        [
            pytest.param(b"pydolphinscheduler? That is no Python.\n", 1, id="not-python"),
            pytest.param(b"import pydolphinscheduler\nx = (\n", 2, id="bracket-left-open"),
            pytest.param(b"import pydolphinscheduler\n  x = 1\n", 2, id="wrong-indent"),
            pytest.param(b"# coding: klingon\nimport pydolphinscheduler\n", 1, id="unknown-encoding"),
            pytest.param(b"# coding: rot13 noqa\nimport pydolphinscheduler\n", 1, id="no-text-encoding"),
            pytest.param(b"import pydolphinscheduler\nx = 1\0\n", 1, id="nul-byte"),
            pytest.param(bytes(range(256)) + b"pydolphinscheduler", 3, id="every-byte"),
            pytest.param(
                b"import pydolphinscheduler\nx = " + b"[" * 5000 + b"]" * 5000 + b"\n", 2, id="5000-nested-brackets"
            ),
            pytest.param(b"import pydolphinscheduler\nx = " + b"-" * 50_000 + b"1\n", 1, id="50000-signs"),
        ],
    )
    def test_is_one_finding(self, folder: Path, data: bytes, line: int) -> None:
        (folder / "a.py").write_bytes(data)
        done = run(folder, "a.py", "bad.py")
        broken, bad = _codes(done)
        assert re.fullmatch(rf"a\.py:{line}:\d+: PDS001", broken)
        assert bad == "bad.py:4:6: PDS101"
        assert (done.status, done.err) == (1, "")

    @pytest.mark.parametrize(
        ("data", "place"),
        [
            pytest.param("# pydolphinscheduler\n# 中文\n".encode("gbk"), "2:3", id="gbk-in-a-comment"),
            pytest.param("# pydolphinscheduler\r\nx = '中文'\r\n".encode("gbk"), "2:6", id="gbk-in-a-string"),
            pytest.param("# pydolphinscheduler 中\r".encode() + b"\xff", "2:1", id="utf-8-at-first"),
            pytest.param("import pydolphinscheduler\n".encode("utf-16"), "1:1", id="utf-16"),
        ],
    )
    def test_wrong_encoding_says_what_to_do(self, folder: Path, data: bytes, place: str) -> None:
        (folder / "a.py").write_bytes(data)
        done = run(folder, "a.py")
        assert done.out.startswith(
            f"a.py:{place}: PDS001 this file cannot be read as Python: it is not UTF-8: save it as UTF-8, or name its "
            "encoding in the first line, like `# coding: gbk`\n"
        )
        assert (done.status, done.err) == (1, "")

    @pytest.mark.parametrize(
        "data",
        [
            pytest.param(b"", id="empty"),
            pytest.param(b"\xef\xbb\xbf", id="byte-order-mark-alone"),
            pytest.param(b"import pydolphinscheduler\n" + b"# a comment\n" * 900_000, id="10-MB-of-lines"),
            pytest.param(b"import pydolphinscheduler\nx = '" + b"y" * 10_000_000 + b"'\n", id="10-MB-in-one-line"),
            pytest.param(b"not ours, and (no Python\xff", id="foreign"),
            pytest.param("# coding: gbk\n# pydolphinscheduler 中文\n".encode("gbk"), id="gbk-declared"),
        ],
    )
    def test_is_silent(self, folder: Path, data: bytes) -> None:
        (folder / "a.py").write_bytes(data)
        done = run(folder, "a.py", "bad.py")
        assert _codes(done) == ["bad.py:4:6: PDS101"]
        assert (done.status, done.err) == (1, "")

    @pytest.mark.parametrize(
        ("name", "chain"),
        [
            pytest.param("'etl'", " >> ".join(["a"] * 2000), id="relations"),
            pytest.param(" + ".join(["'x'"] + ["''"] * 1999), "pass", id="strings"),
            pytest.param("'etl'", "x" + ".b()" * 1000, id="method-calls"),
        ],
    )
    def test_long_chain_is_read(self, folder: Path, name: str, chain: str) -> None:
        (folder / "a.py").write_text(
            f"{IMPORTS}with Workflow(name={name}) as w:\n    a = Shell(name='a', command='true')\n    {chain}\n"
        )
        found = [code for code in _codes(run(folder, "a.py", "bad.py")) if code != "a.py:5:5: PDS501"]
        assert found == ["a.py:3:6: PDS101", "bad.py:4:6: PDS101"]


class TestPathThatCannotBeRead:
    @pytest.mark.parametrize(
        ("path", "reason"),
        [
            pytest.param("gone.py", "No such file or directory", id="vanished"),
            pytest.param("nowhere.py", "No such file or directory", id="link-to-nowhere"),
            pytest.param("loop.py", "Too many levels of symbolic links", id="link-to-itself"),
            pytest.param("bad.py/a.py", "Not a directory", id="file-taken-for-a-folder"),
            pytest.param("x" * 300 + ".py", "File name too long", id="name-too-long"),
            pytest.param("fifo.py", "not a regular file", id="pipe"),
            pytest.param(os.devnull, "not a regular file", id="device"),
            pytest.param("", "No such file or directory", id="empty-name"),
            pytest.param("new\nline.py", "No such file or directory", id="newline"),
        ],
    )
    @posix
    def test_is_one_line(self, folder: Path, path: str, reason: str) -> None:
        (folder / "nowhere.py").symlink_to("gone")
        (folder / "loop.py").symlink_to("loop.py")
        os.mkfifo(folder / "fifo.py")
        done = run(folder, path, "bad.py")
        shown = path.replace("\n", "\\n")
        assert done.err == f"pydolphin-lint: {shown}: {reason}\n"
        assert done.out == f"bad.py:{PDS101}"
        assert done.status == 2

    def test_nothing_is_said_of_files_if_none_was_checked(self, folder: Path) -> None:
        done = run(folder, "gone.py", "away.py", "--output", "text", "--output", "json:report.json")
        assert done.err == "".join(
            f"pydolphin-lint: {name}.py: No such file or directory\n" for name in ("gone", "away")
        )
        assert (done.out, done.status) == ("", 2)
        assert json.loads((folder / "report.json").read_text()) == {"version": 1, "diagnostics": [], "files": 0}
        (folder / "good.py").write_text(GOOD)
        assert run(folder, "gone.py", "good.py").out == "No problems in 1 file.\n"

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
    def test_without_permission(self, folder: Path) -> None:
        (folder / "locked.py").touch(0o000)
        done = run(folder, "locked.py", "bad.py")
        assert (done.err, done.status) == ("pydolphin-lint: locked.py: Permission denied\n", 2)
        assert done.out == f"bad.py:{PDS101}"

    @posix
    def test_broken_link_in_a_folder_that_was_named(self, folder: Path) -> None:
        (folder / "nowhere.py").symlink_to("gone")
        done = run(folder, ".")
        assert (done.err, done.status) == ("pydolphin-lint: nowhere.py: No such file or directory\n", 2)
        assert done.out == f"bad.py:{PDS101}"

    def test_closed_standard_input(self, folder: Path) -> None:
        command = " ".join([*CHECK, "-", "<&-"])
        done = Done(subprocess.run(command, shell=True, cwd=folder, capture_output=True, check=False))
        assert (done.err, done.status) == ("pydolphin-lint: the standard input cannot be read: it is closed\n", 2)
        assert done.out == ""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(["check", "--select", "PDS999", "bad.py"], "'PDS999' is no code", id="unknown-code"),
        pytest.param(["check", "--select", "PD", "bad.py"], "'PD' is no code", id="prefix-too-short"),
        pytest.param(
            ["check", "--ignore", "workflow-never-submited", "bad.py"],
            "did you mean workflow-never-submitted?",
            id="misspelt-name",
        ),
        pytest.param(
            ["check", "--extend-select", "PDS000", "bad.py"], "neither selected nor ignored", id="not-selectable"
        ),
        pytest.param(["check", "--selct", "PDS1", "bad.py"], "--selct; see pydolphin-lint check", id="unknown-option"),
        pytest.param(["check", "-x", "bad.py"], "-x; see pydolphin-lint check --help", id="unknown-short-option"),
        pytest.param(["check", "bad.py", "--select"], "--select: expected one argument", id="option-without-value"),
        pytest.param(["check", "--project", "--no-project"], "not allowed with", id="contradiction"),
        pytest.param(["check", "--output", "xml", "bad.py"], "the formats are text, json", id="unknown-format"),
        pytest.param(["check", "--output", "json:", "bad.py"], "name of the file is missing", id="output-without-file"),
        pytest.param(
            ["check", "--output", "json", "--output", "text", "bad.py"], "only one output", id="two-outputs-to-stdout"
        ),
        pytest.param(["check", "--output", "json:no/such/x", "bad.py"], "cannot be written", id="output-in-no-folder"),
        pytest.param(["check", "--output", "json:.", "bad.py"], "cannot be written", id="output-is-a-folder"),
        pytest.param(
            ["check", "--target-sdk", "9", "bad.py"], "known are 2.0.5, 3.0.2, 3.1.1, 4.0.0", id="no-such-sdk"
        ),
        pytest.param(["--fix"], "required: COMMAND", id="no-command"),
        pytest.param(["chek"], "invalid choice: 'chek'", id="unknown-command"),
        pytest.param(["check", "--diff", "--statistics"], "leave out --statistics", id="statistics-of-a-diff"),
        pytest.param(["check", "--fail-on", "info", "bad.py"], "invalid choice: 'info'", id="unknown-level"),
        pytest.param(["check", "--since"], "--since: expected one argument", id="since-nothing"),
        pytest.param(["check", "--baseline", "--no-baseline"], "not allowed with", id="baseline-and-none"),
        pytest.param(
            ["check", "--baseline", "no.json"], "no.json: the baseline cannot be read: No such", id="baseline"
        ),
        pytest.param(["rules", "bad.py"], "rules knows nothing of bad.py", id="argument-too-many"),
        pytest.param(["rules", "--output", "xml"], "invalid choice: 'xml'", id="unknown-format-of-rules"),
        pytest.param(["explain"], "required: CODE", id="explain-nothing"),
        pytest.param(["explain", ","], "name a code", id="explain-a-comma"),
        pytest.param(["explain", "PDS999"], "'PDS999' is no code", id="explain-unknown"),
    ],
)
def test_wrong_usage_is_one_line(folder: Path, words: list[str], message: str) -> None:
    done = run(folder, *words, check=False)
    assert message in done.err
    assert done.err.count("\n") == 1
    assert done.err.startswith("pydolphin-lint: ")
    assert done.status == 2


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        pytest.param("pyproject.toml", "[tool.pydolphin-lint]\nignroe = []\n", "did you mean ignore?", id="toml-key"),
        pytest.param("setup.cfg", "[pydolphin-lint]\nextend_select = PDS1\n", "mean extend-select?", id="cfg-key"),
        pytest.param("pyproject.toml", "[tool.pydolphin-lint]\nzzz = 1\n", "the keys are extend-select", id="far-off"),
        pytest.param("pyproject.toml", '[tool.pydolphin-lint]\nignore = "PDS1"\n', "must be a list", id="no-list"),
        pytest.param(
            "pyproject.toml", '[tool.pydolphin-lint]\ntarget-sdk = "9"\n', "known are 2.0.5", id="no-such-sdk"
        ),
        pytest.param("pyproject.toml", "[tool.pydolphin-lint]\ntarget-sdk = 4.0\n", "must be one version", id="number"),
        pytest.param(
            "pyproject.toml", "[tool.pydolphin-lint]\ntarget_sdk = 4\n", "did you mean target-sdk?", id="sdk-key"
        ),
        pytest.param("setup.cfg", "[pydolphin-lint]\ntarget-sdk = 4.0 4.1\n", "must be one version", id="two-versions"),
        pytest.param("pyproject.toml", "tool.pydolphin-lint = 1\n", "must be a table", id="no-table"),
        pytest.param("pyproject.toml", "[tool.pydolphin-lint\n", "not readable as TOML", id="broken-toml"),
        pytest.param("pyproject.toml", "[tool.pydolphin-lint]\n\\xff\n", "not readable as TOML", id="toml-no-utf8"),
        pytest.param("setup.cfg", "[pydolphin-lint\n", "not readable as an INI file", id="broken-cfg"),
        pytest.param("setup.cfg", "[pydolphin-lint]\nignore\n", "not readable as an INI file", id="cfg-no-value"),
        pytest.param(
            "pyproject.toml", '[tool.pydolphin-lint]\nselect = ["PDS999"]\n', "'PDS999' is no code", id="unknown-code"
        ),
        pytest.param(
            "pyproject.toml", "[tool.pydolphin-lint]\nbaseline = []\n", "baseline must be one file, like", id="baseline"
        ),
        pytest.param("pyproject.toml", '[tool.pydolphin-lint]\nfail_on = "error"\n', "mean fail-on?", id="fail-on-key"),
        pytest.param(
            "pyproject.toml",
            '[tool.pydolphin-lint]\nfail-on = "info"\n',
            "fail-on must be error or warning, not 'info'\n",
            id="fail-on",
        ),
        pytest.param("setup.cfg", "[pydolphin-lint]\nfail-on = error warning\n", "must be one level", id="two-levels"),
        pytest.param("pyproject.toml", "[tool.pydolphin-lint]\nlevels = 1\n", "levels must be a table", id="levels"),
        pytest.param("pyproject.toml", '[tool.pydolphin-lint.level]\nPDS1 = "x"\n', "mean levels?", id="levels-key"),
        pytest.param(
            "pyproject.toml",
            '[tool.pydolphin-lint.levels]\nPDS101 = "off"\n',
            "levels: PDS101 must be error or warning, not 'off'; what shall not be reported goes into ignore",
            id="level-off",
        ),
        pytest.param(
            "pyproject.toml",
            '[tool.pydolphin-lint.levels]\nsubmit-not-caled = "error"\n',
            "levels: 'submit-not-caled' is no code, prefix or name of a rule: did you mean submit-not-called?",
            id="level-of-no-rule",
        ),
        pytest.param("setup.cfg", "[pydolphin-lint.levels]\nPDS0O1 = error\n", "'PDS0O1' is no code", id="cfg-levels"),
        pytest.param("setup.cfg", "[pydolphin-lint.lvls]\nPDS1 = error\n", "did you mean levels?", id="cfg-section"),
        pytest.param(
            "pyproject.toml",
            '[tool.pydolphin-lint.per-path-ignores]\n"legacy/**" = ["PDS9999"]\n',
            "per-path-ignores: 'PDS9999' is no code",
            id="ignored-in-a-path",
        ),
        pytest.param(
            "pyproject.toml",
            '[tool.pydolphin-lint.per-path-ignores]\n"legacy/**" = "PDS1"\n',
            '"legacy/**" must be a list of codes, like "legacy/**" = ["PDS103"]',
            id="path-without-a-list",
        ),
        pytest.param(
            "pyproject.toml",
            '[tool.pydolphin-lint.per-path-ignores]\n"!legacy" = ["PDS1"]\n',
            "'!legacy' is no pattern",
            id="pattern-that-takes-back",
        ),
        pytest.param(
            "setup.cfg", "[pydolphin-lint.per-path-ignores]\nlegacy/** =\n", "must be a list of codes", id="cfg-path"
        ),
        pytest.param(
            "pyproject.toml",
            "[tool.pydolphin-lint]\nper-path-ignore = 1\n",
            "did you mean per-path-ignores?",
            id="paths-key",
        ),
        pytest.param(
            "pyproject.toml",
            '[tool.pydolphin-lint]\nexternal = ["warehouse"]\n',
            "external: 'warehouse' is no project/workflow, like \"warehouse/*\"",
            id="external-without-a-workflow",
        ),
        pytest.param(
            "setup.cfg", "[pydolphin-lint]\nexternal = /etl\n", "'/etl' is no project/workflow", id="external"
        ),
    ],
)
def test_wrong_configuration_is_one_line(folder: Path, name: str, text: str, message: str) -> None:
    (folder / name).write_bytes(text.encode().replace(b"\\xff", b"\xff"))
    done = run(folder, "bad.py")
    assert done.err.startswith(f"pydolphin-lint: {folder / name}: ")
    assert message in done.err
    assert (done.err.count("\n"), done.out, done.status) == (1, "", 2)


class TestNamesOfFiles:
    @pytest.mark.parametrize(
        ("name", "shown"),
        [
            pytest.param("with blank.py", "with blank.py", id="blank"),
            pytest.param("new\nline.py", "new\\nline.py", id="newline"),
            pytest.param("\x1b[31m.py", "\\x1b[31m.py", id="escape-sequence"),
            pytest.param("订单.py", "订单.py", id="chinese"),
            pytest.param("-dash.py", f".{os.sep}-dash.py", id="leading-dash"),
            pytest.param("--two.py", f".{os.sep}--two.py", id="two-leading-dashes"),
            pytest.param("-h.py", f".{os.sep}-h.py", id="like-an-option"),
            pytest.param("a:1:2.py", "a:1:2.py", id="colons"),
            pytest.param(os.fsdecode(b"\xff.py"), "\\udcff.py", id="no-utf-8"),
            pytest.param("no-ending", "no-ending", id="no-ending"),
        ],
    )
    @posix
    def test_of_every_kind(self, folder: Path, name: str, shown: str) -> None:
        (folder / name).write_text(BAD)
        done = run(folder, os.fsencode(name), PYTHONUTF8="1")
        assert (done.out, done.err, done.status) == (shown + ":" + PDS101, "", 1)
        document = json.loads(run(folder, os.fsencode(name), "--output", "json", PYTHONUTF8="1").out)
        assert os.path.basename(document["diagnostics"][0]["path"]) == name

    def test_after_two_dashes_all_are_files(self, folder: Path) -> None:
        (folder / "--select.py").write_text(BAD)
        assert len(_codes(run(folder, "bad.py", "--select", "PDS1", "--", "--select.py"))) == 2

    def test_paths_behind_an_option(self, folder: Path) -> None:
        (folder / "more.py").write_text(BAD)
        done = run(folder, "bad.py", "--select", "PDS1", "more.py", "--no-project")
        assert _codes(done) == ["bad.py:4:6: PDS101", "more.py:4:6: PDS101"]

    def test_one_file_by_several_names_is_one_file(self, folder: Path) -> None:
        (folder / "good.py").write_text(GOOD)
        done = run(folder, "good.py", "./good.py", str(folder / "good.py"), ".", "good.py", "--ignore", "PDS101")
        assert (done.out, done.status) == ("No problems in 2 files.\n", 0)

    @posix
    def test_link_is_no_duplicate_of_its_target(self, folder: Path) -> None:
        (folder / "good.py").write_text(GOOD)
        (folder / "a-link.py").symlink_to("good.py")
        (folder / "here").symlink_to(".")
        done = run(folder, "a-link.py", "good.py", "here/good.py")
        assert (done.out, done.status) == ("No problems in 3 files.\n", 0)

    @posix
    def test_link_to_elsewhere_counts(self, folder: Path) -> None:
        (folder / "good.py").write_text(GOOD)
        (folder / "elsewhere").mkdir()
        (folder / "elsewhere" / "good.py").write_text(GOOD)
        (folder / "link.py").symlink_to("elsewhere/good.py")
        assert _codes(run(folder, "link.py", "good.py")) == ["good.py:4:20: PDS302", "link.py:4:20: PDS302"]


class TestWhichFiles:
    def test_outside_of_git_all_but_hidden_and_built(self, folder: Path) -> None:
        for name in (".hidden/a.py", "build/a.py", "venv/a.py", "sub/a.py", "sub/a.txt", "sub/script", "sub/data"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(("#!/usr/bin/env python3\n" if "script" in name else "") + BAD)
        assert _codes(run(folder)) == ["bad.py:4:6: PDS101", "sub/a.py:4:6: PDS101", "sub/script:5:6: PDS101"]

    def test_in_git_what_git_knows_here(self, repository: Repository) -> None:
        repository.add("sub/tracked.py", BAD)
        repository.write("sub/new.py", BAD)
        repository.write("sub/ignored.py", BAD)
        repository.write("build/tracked.py", BAD)
        repository.add(".gitignore", "ignored*\n")
        repository.git("add", "build")
        (repository.path / "sub" / "deleted.py").write_text(BAD)
        repository.git("add", "sub/deleted.py")
        (repository.path / "sub" / "deleted.py").unlink()
        everything = ["build/tracked.py:4:6: PDS101", "sub/new.py:4:6: PDS101", "sub/tracked.py:4:6: PDS101"]
        assert _codes(run(repository.path)) == everything
        assert _codes(run(repository.path / "sub")) == ["new.py:4:6: PDS101", "tracked.py:4:6: PDS101"]
        assert _codes(run(repository.path.parent, "team/sub")) == [f"team/{each}" for each in everything[1:]]

    def test_ignored_by_git_but_named(self, repository: Repository) -> None:
        repository.write("ignored/a.py", BAD)
        repository.add(".gitignore", "ignored\n")
        assert _codes(run(repository.path)) == []
        assert _codes(run(repository.path, "ignored/a.py")) == ["ignored/a.py:4:6: PDS101"]
        assert _codes(run(repository.path, "ignored")) == ["ignored/a.py:4:6: PDS101"]

    def test_project_rules_leave_untracked_files_out(self, repository: Repository) -> None:
        repository.write("a.py", GOOD)
        repository.write("b.py", GOOD)
        assert run(repository.path, "--project").out == "No problems in 0 files.\n"
        repository.git("add", "a.py")
        assert run(repository.path, "--project").out == "No problems in 1 file.\n"
        assert len(_codes(run(repository.path))) == 2

    def test_outside_of_the_repository(self, repository: Repository, tmp_path: Path) -> None:
        (tmp_path / "outside.py").write_text(BAD)
        assert _codes(run(repository.path, "../outside.py")) == ["../outside.py:4:6: PDS101"]

    def test_another_repository(self, repository: Repository, tmp_path: Path) -> None:
        other = Repository(tmp_path / "other")
        other.write("ignored.py", BAD)
        other.write("new.py", BAD)
        other.add(".gitignore", "ignored.py\n")
        assert _codes(run(repository.path, "../other")) == ["../other/new.py:4:6: PDS101"]

    def test_without_git(self, repository: Repository, tmp_path: Path) -> None:
        repository.add("a.py", BAD)
        (tmp_path / "empty").mkdir()
        done = run(repository.path, PATH=str(tmp_path / "empty"))
        assert (_codes(done), done.err, done.status) == (["a.py:4:6: PDS101"], "", 1)

    def test_folder_without_any(self, tmp_path: Path) -> None:
        done = run(tmp_path)
        assert (done.out, done.status) == ("No problems in 0 files.\n", 0)

    def test_files_that_are_no_python(self, repository: Repository) -> None:
        repository.add(".github/workflows/deploy.yml", f"env:\n  {TOKEN}: abc123def456\n")
        repository.add("deploy", f"#!/bin/sh\n{TOKEN}=abc123def456 python a.py\n")
        repository.add(".env.prod", f"{TOKEN}=abc123def456\n")
        repository.add("notes.txt", f"{TOKEN}=abc123def456\n")
        repository.add("Makefile", f"export {TOKEN}=abc123def456\n")
        repository.write("local.sh", f"export {TOKEN}=abc123def456\n")
        repository.write(".env", f"{TOKEN}=abc123def456\n")
        repository.add(".gitignore", ".env\n")
        expected = [
            ".env.prod:1:1: PDS202",
            ".github/workflows/deploy.yml:2:3: PDS202",
            "deploy:2:1: PDS202",
            "local.sh:1:8: PDS202",
        ]
        assert _codes(run(repository.path)) == expected
        assert _codes(run(repository.path, "--project")) == []
        assert _codes(run(repository.path, ".env", "deploy", "local.sh")) == [
            ".env:1:1: PDS202",
            "deploy:2:1: PDS202",
            "local.sh:1:8: PDS202",
        ]

    def test_standard_input_that_is_no_python(self, tmp_path: Path) -> None:
        done = run(tmp_path, "--stdin-filename", "ci.yml", "-", stdin=f"env: {{{TOKEN}: abc123def456}}\n")
        assert _codes(done) == ["ci.yml:1:7: PDS202"]

    def test_yaml_by_name_in_a_folder_and_from_the_standard_input(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text(YAML)
        (tmp_path / "b.yml").write_text(YAML.replace("etl", "other"))
        (tmp_path / "compose.yaml").write_text("services: {web: {image: nginx}}\n")
        found = ["a.yaml:7:12: PDS506", "b.yml:7:12: PDS506"]
        assert _codes(run(tmp_path, "a.yaml", "b.yml")) == found
        assert _codes(run(tmp_path)) == found
        done = run(tmp_path, "--stdin-filename", "a.yaml", "-", stdin=YAML)
        assert _codes(done) == ["a.yaml:7:12: PDS506"]

    def test_yaml_and_python_are_one_project(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text(YAML.replace("[extrct]", "[]"))
        (tmp_path / "b.py").write_text(workflow("etl"))
        assert _codes(run(tmp_path)) == ["a.yaml:2:9: PDS302", "b.py:4:20: PDS302"]

    def test_file_that_yaml_names(self, tmp_path: Path) -> None:
        (tmp_path / "sub").mkdir()
        text = YAML.replace("./load", '$FILE{"load.sh"}').replace("[extrct]", "[]")
        (tmp_path / "sub" / "a.yaml").write_text(text)
        assert _codes(run(tmp_path, "--no-project", "sub/a.yaml")) == ["sub/a.yaml:6:14: PDS608"]
        (tmp_path / "sub" / "load.sh").write_text("echo\n")
        assert _codes(run(tmp_path, "--no-project", "sub/a.yaml")) == []

    def test_yaml_is_mended(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text(
            YAML.replace("[extrct]", "extract") + "  - {name: extract, task_type: Shell, command: ./get}\n"
        )
        run(tmp_path, "--no-project", "--fix", "a.yaml")
        assert "deps: [extract]" in (tmp_path / "a.yaml").read_text()

    @pytest.mark.parametrize(
        ("words", "shown"),
        [
            pytest.param(["-"], "<stdin>", id="unnamed"),
            pytest.param(["--stdin-filename", "订单/a.py", "-"], "订单/a.py", id="named"),
            pytest.param(["-", "-"], "<stdin>", id="twice"),
        ],
    )
    def test_standard_input(self, tmp_path: Path, words: list[str], shown: str) -> None:
        done = run(tmp_path, *words, stdin=BAD, PYTHONUTF8="1")
        assert (done.out, done.err, done.status) == (f"{shown}:{PDS101}", "", 1)

    def test_standard_input_that_is_empty(self, tmp_path: Path) -> None:
        assert run(tmp_path, "-").out == "No problems in 1 file.\n"


class TestWhichRules:
    """The folder breaks two rules: PDS101 in one file, PDS302 between two."""

    @pytest.fixture
    def folder(self, folder: Path) -> Path:
        (folder / "a.py").write_text(GOOD)
        (folder / "b.py").write_text(GOOD)
        return folder

    @pytest.mark.parametrize(
        ("words", "codes"),
        [
            pytest.param([], {"PDS101", "PDS302"}, id="all"),
            pytest.param(["--select", "PDS101"], {"PDS101"}, id="select-code"),
            pytest.param(["--select", "pds3"], {"PDS302"}, id="select-prefix"),
            pytest.param(["--select", "workflow-never-submitted"], {"PDS101"}, id="select-name"),
            pytest.param(["--select", "PDS1,PDS3"], {"PDS101", "PDS302"}, id="select-list"),
            pytest.param(["--select", "PDS1", "--select", "PDS3"], {"PDS101", "PDS302"}, id="select-twice"),
            pytest.param(["--select", "PDS2", "--extend-select", "PDS302"], {"PDS302"}, id="extend-select"),
            pytest.param(["--ignore", "PDS101"], {"PDS302"}, id="ignore-code"),
            pytest.param(["--ignore", "PDS1"], {"PDS302"}, id="ignore-prefix"),
            pytest.param(["--ignore", "duplicate-workflow-name-across-files"], {"PDS101"}, id="ignore-name"),
            pytest.param(["--ignore", "PDS"], set(), id="ignore-all"),
            pytest.param(["--select", "PDS101", "--ignore", "PDS1"], {"PDS101"}, id="the-more-exact-word-wins"),
            pytest.param(["--no-project"], {"PDS101"}, id="files-only"),
            pytest.param(["--project"], {"PDS302"}, id="project-only"),
        ],
    )
    def test_of_the_command_line(self, folder: Path, words: list[str], codes: set[str]) -> None:
        done = run(folder, *words)
        assert {each.rpartition(" ")[2] for each in _codes(done)} == codes
        assert done.status == bool(codes)

    @pytest.mark.parametrize(
        ("table", "words", "codes"),
        [
            pytest.param('ignore = ["PDS101"]', [], {"PDS302"}, id="ignore"),
            pytest.param('select = ["PDS1"]', [], {"PDS101"}, id="select"),
            pytest.param('select = ["PDS1"]', ["--select", "PDS3"], {"PDS302"}, id="command-line-selects-anew"),
            pytest.param('ignore = ["PDS101"]', ["--ignore", "PDS3"], set(), id="ignores-add-up"),
            pytest.param(
                'select = ["PDS2"]\nextend-select = ["PDS302"]', ["--extend-select", "PDS1"], {"PDS101", "PDS302"},
                id="extensions-add-up",
            ),
        ],
    )  # fmt: skip
    def test_of_the_table(self, folder: Path, table: str, words: list[str], codes: set[str]) -> None:
        (folder / "pyproject.toml").write_text(f"[tool.pydolphin-lint]\n{table}\n")
        assert {each.rpartition(" ")[2] for each in _codes(run(folder, *words))} == codes

    @pytest.mark.parametrize(
        ("table", "words", "codes"),
        [
            pytest.param("", [], {"PDS605"}, id="newest"),
            pytest.param("", ["--target-sdk", "3.1.1"], {"PDS606"}, id="command-line"),
            pytest.param("", ["--target-sdk", "4.0.2"], set(), id="another-version"),
            pytest.param("", ["--target-sdk", "4.0"], {"PDS605"}, id="last-of-a-series"),
            pytest.param('target-sdk = "4.0.2"', [], set(), id="table"),
            pytest.param('target-sdk = "4.0.2"', ["--target-sdk", "4.1"], {"PDS605"}, id="command-line-wins"),
        ],
    )
    def test_of_a_version_of_the_sdk(self, folder: Path, table: str, words: list[str], codes: set[str]) -> None:
        (folder / "pyproject.toml").write_text(f"[tool.pydolphin-lint]\n{table}\n")
        (folder / "c.py").write_text(GOOD.replace("Workflow(", 'Workflow(tenant="t", '))
        done = run(folder, "c.py", *words)
        assert {each.rpartition(" ")[2] for each in _codes(done)} == codes

    def test_noqa_holds_for_project_rules(self, folder: Path) -> None:
        (folder / "b.py").write_text(GOOD.replace(" as workflow:", " as workflow:  # noqa: PDS302 one a region"))
        assert "b.py:4:20: PDS302" not in _codes(run(folder))


class TestUnlessImported:
    """A module that others import may leave the submitting to them."""

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            pytest.param("deploy.py", "from flows.etl import workflow\n", id="from-module"),
            pytest.param("deploy.py", "from flows import etl\n", id="from-package"),
            pytest.param("flows/deploy.py", "from . import etl\n", id="from-dot"),
            pytest.param("flows/deploy.py", "from .etl import workflow\n", id="from-dot-module"),
            pytest.param("deploy.py", "import flows.etl\n", id="import"),
            pytest.param("deploy.py", "import os, flows.etl as it\n", id="import-in-a-list"),
            pytest.param("deploy.py", "import os; import flows.etl\n", id="second-statement"),
            pytest.param("deploy.py", "if True: from flows import etl\n", id="on-the-line-of-an-if"),
            pytest.param("deploy.py", "def deploy():\n\tfrom flows.etl import workflow\n", id="in-a-function"),
            pytest.param("deploy.py", "from flows import (\n    a,  # a (b)\n    etl,\n)\n", id="parentheses"),
            pytest.param("deploy.py", "from flows import(a,\r\n  etl)\r\n", id="parentheses-without-blank-crlf"),
            pytest.param("deploy.py", "from flows import a, \\\n    etl\n", id="continued-line"),
            pytest.param(
                "deploy.py",
                "import importlib, sys\nimportlib.import_module(sys.argv[1]).workflow.submit()\n",
                id="loader-that-submits",
            ),
        ],
    )
    def test_silent(self, repository: Repository, name: str, text: str) -> None:
        repository.add("flows/etl.py", BAD)
        assert _codes(run(repository.path, "flows/etl.py")) == ["flows/etl.py:4:6: PDS101"]
        repository.add(name, text)
        assert _codes(run(repository.path, "flows/etl.py")) == []
        assert _codes(run(repository.path / "flows", "etl.py")) == []

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            pytest.param("test_flows.py", "from flows.etl import workflow\n", id="test"),
            pytest.param("flows_test.py", "from flows.etl import workflow\n", id="test-by-its-ending"),
            pytest.param("conftest.py", "from flows.etl import workflow\n", id="conftest"),
            pytest.param("deploy.py", "# from flows.etl import workflow\n", id="comment"),
            pytest.param("deploy.py", "from flows.etl_old import workflow\n", id="another-module"),
            pytest.param("deploy.txt", "from flows.etl import workflow\n", id="not-python"),
            pytest.param("load.py", "import importlib\nimportlib.import_module('x')\n", id="loader-without-submit"),
            pytest.param("flows/etl.py", f"import etl\n{BAD}", id="itself"),
        ],
    )
    def test_loud(self, repository: Repository, name: str, text: str) -> None:
        repository.add("flows/etl.py", BAD)
        repository.add(name, text)
        assert len(_codes(run(repository.path, "flows/etl.py"))) == 1

    def test_chinese_module_and_package(self, repository: Repository) -> None:
        repository.add("订单.py", BAD)
        repository.add("flows/__init__.py", BAD)
        repository.add("deploy.py", "from 订单 import workflow\nimport flows\n")
        assert _codes(run(repository.path, PYTHONUTF8="1")) == []

    def test_without_a_repository(self, folder: Path) -> None:
        (folder / "flows").mkdir()
        (folder / "bad.py").rename(folder / "flows" / "etl.py")
        assert len(_codes(run(folder, "flows/etl.py"))) == 1
        (folder / "deploy.py").write_text("from flows.etl import workflow\n")
        assert _codes(run(folder, "flows/etl.py")) == []

    def test_workflow_without_a_name_cannot_be_imported(self, repository: Repository) -> None:
        repository.add("etl.py", f"{IMPORTS}with Workflow(name='etl'):\n    pass\n")
        repository.add("deploy.py", "import etl\n")
        assert len(_codes(run(repository.path))) == 1


class TestOutput:
    def test_json_document(self, folder: Path) -> None:
        (folder / "订单.py").write_text(f"{IMPORTS}名 = '值'; w = Workflow(name='订单')\n", "utf-8")
        done = run(folder, "--output", "json", "订单.py", "bad.py")
        assert (done.err, done.status) == ("", 1)
        assert done.out.isascii()
        assert json.loads(done.out) == {
            "version": 1,
            "diagnostics": [
                {
                    "path": "bad.py",
                    "line": 4,
                    "column": 6,
                    "end_line": 4,
                    "end_column": 14,
                    "code": "PDS101",
                    "name": "workflow-never-submitted",
                    "level": "error",
                    "message": "workflow 'etl' is never submitted, so the server never sees it: "
                    "end with workflow.submit()",
                    "related": [],
                    "fix": None,
                },
                {
                    "path": "订单.py",
                    "line": 3,
                    "column": 14,
                    "end_line": 3,
                    "end_column": 22,
                    "code": "PDS101",
                    "name": "workflow-never-submitted",
                    "level": "error",
                    "message": "workflow '订单' is never submitted, so the server never sees it: end with w.submit()",
                    "related": [],
                    "fix": None,
                },
            ],
            "files": 2,
        }

    def test_json_names_the_other_place(self, repository: Repository) -> None:
        for name in ("a.py", "b.py"):
            repository.add(name, f"{IMPORTS}with Workflow(name='etl') as w:\n    w.submit()\n")
        found = json.loads(run(repository.path, "--select", "PDS302", "--output", "json").out)["diagnostics"]
        place = {"line": 3, "column": 20, "end_line": 3, "end_column": 25}
        message = "workflow 'etl' is defined here too"
        assert [each["related"] for each in found] == [
            [{"path": "b.py", **place, "message": message}],
            [{"path": "a.py", **place, "message": message}],
        ]

    def test_json_of_nothing(self, folder: Path) -> None:
        done = run(folder, "--output", "json", "--ignore", "PDS", "bad.py")
        assert (json.loads(done.out), done.status) == ({"version": 1, "diagnostics": [], "files": 1}, 0)

    def test_file_beside_text(self, folder: Path) -> None:
        (folder / "报告.json").write_text("an older report, which was longer " * 99)
        done = run(folder, "--output", "text", "--output", "json:报告.json", "bad.py")
        assert (done.out, done.err, done.status) == (f"bad.py:{PDS101}", "", 1)
        assert json.loads((folder / "报告.json").read_text())["files"] == 1
        assert sorted(os.listdir(folder)) == ["bad.py", "报告.json"]

    def test_file_alone_leaves_the_standard_output_empty(self, folder: Path) -> None:
        assert run(folder, "--output", "text:report.txt", "bad.py").out == ""
        assert (folder / "report.txt").read_text() == f"bad.py:{PDS101}"

    def test_statistics(self, folder: Path) -> None:
        for name in ("a.py", "b.py"):
            (folder / name).write_text(GOOD)
        for number in range(10):
            (folder / f"bad{number}.py").write_text(BAD)
        done = run(folder, "--statistics", "--output", "text", "--output", "json:found.json")
        assert done.out == (
            "11  PDS101  workflow-never-submitted\n"
            " 2  PDS302  duplicate-workflow-name-across-files\n"
            "13 problems in 13 of 13 files; `pydolphin-lint explain PDS302` tells more.\n"
        )
        assert (done.err, done.status) == ("", 1)
        assert len(json.loads((folder / "found.json").read_text())["diagnostics"]) == 13
        assert run(folder, "--statistics", "--ignore", "PDS", "a.py").out == "No problems in 1 file.\n"

    @posix
    def test_device_and_link_stay_what_they_are(self, folder: Path) -> None:
        (folder / "report.json").write_text("old")
        (folder / "latest.json").symlink_to("report.json")
        (folder / "null").symlink_to(os.devnull)
        done = run(folder, "--output", "json:latest.json", "--output", "text:null", "bad.py")
        assert (done.err, done.status) == ("", 1)
        assert (folder / "latest.json").is_symlink()
        assert json.loads((folder / "report.json").read_text())["files"] == 1
        assert (folder / "null").is_char_device()

    @posix
    def test_reader_that_goes_away(self, folder: Path) -> None:
        for number in range(2000):
            (folder / f"w{number}.py").write_text(BAD)
        with subprocess.Popen(CHECK, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            assert process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait() == 1

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
    def test_full_disk(self, folder: Path) -> None:
        with open("/dev/full", "w") as full:
            done = subprocess.run([*CHECK, "bad.py"], cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False)
        assert done.stderr.startswith(b"pydolphin-lint: the standard output cannot be written: ")
        assert (done.stderr.count(b"\n"), done.returncode) == (1, 2)

    @posix
    @pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
    def test_closed_streams_keep_the_status(self, folder: Path, closed: str) -> None:
        command = " ".join([*CHECK, "bad.py", closed])
        done = Done(subprocess.run(command, shell=True, cwd=folder, capture_output=True, check=False))
        assert (done.err, done.status) == ("", 1)

    def test_console_that_knows_ascii_only(self, folder: Path) -> None:
        (folder / "订单.py").write_text(workflow("订单", submit=False), "utf-8")
        done = run(folder, "订单.py", "去.py", PYTHONIOENCODING="ascii", PYTHONUTF8="1")
        assert done.out.startswith("\\u8ba2\\u5355.py:4:6: PDS101 workflow '\\u8ba2\\u5355' is")
        assert done.err == "pydolphin-lint: \\u53bb.py: No such file or directory\n"
        assert done.status == 2


@posix
class TestTerminal:
    """The standard output is a terminal, so a person reads it."""

    def _run(self, folder: Path, *words: str, **environment: str) -> str:
        shown, _ = on_terminal([*CHECK, *words], folder, **environment)
        return shown

    def test_source_line_with_a_caret(self, folder: Path) -> None:
        assert self._run(folder, "bad.py", NO_COLOR="1") == (
            "bad.py:4:6: PDS101 workflow 'etl' is never submitted, so the server never sees it: "
            "end with workflow.submit()\n"
            '4 | with Workflow(name="etl") as workflow:\n'
            "  |      ^^^^^^^^\n"
            "1 problem in 1 of 1 file; `pydolphin-lint explain PDS101` tells more.\n"
        )

    @pytest.mark.parametrize(
        ("before", "indent"),
        [
            pytest.param("名 = '订单'; ", " " * (2 + 3 + 6 + 2), id="wide"),
            pytest.param("x = '\t'; ", "     \t   ", id="tab"),
            pytest.param("x = 'e\u0301'; ", " " * 9, id="combining"),
            pytest.param("x = '\u200b'; ", " " * 14, id="invisible-is-escaped"),
            pytest.param("\tx = 1; ", "\t       ", id="indented-by-a-tab"),
        ],
    )
    def test_caret_stands_under_the_place(self, folder: Path, before: str, indent: str) -> None:
        start = "if True:\n" if before.startswith("\t") else "\n"
        (folder / "a.py").write_text(f"{IMPORTS}{start}{before}w = Workflow(name='etl')\n", "utf-8")
        _, quoted, caret, _, *_ = self._run(folder, "a.py", NO_COLOR="1").split("\n")
        assert quoted.startswith("4 | ")
        assert caret == f"  | {indent}    ^^^^^^^^"

    def test_colours(self, folder: Path) -> None:
        plain = self._run(folder, "bad.py", NO_COLOR="1")
        coloured = self._run(folder, "bad.py")
        assert coloured != plain
        assert "\x1b[31mPDS101\x1b[0m" in coloured
        assert re.sub(r"\x1b\[\d+m", "", coloured) == plain
        assert self._run(folder, "bad.py", TERM="dumb") == plain
        assert self._run(folder, "bad.py", NO_COLOR="") == coloured

    def test_escape_sequences_of_the_file_are_harmless(self, folder: Path) -> None:
        (folder / "a.py").write_text(f"{IMPORTS}x = '\x1b[2J'; w = Workflow(name='\\x1b[2J')\n")
        assert "\x1b" not in self._run(folder, "a.py", NO_COLOR="1")

    def test_endless_line_is_quoted_in_part(self, folder: Path) -> None:
        (folder / "a.py").write_text(f"{IMPORTS}x = '{'y' * 10_000}'; w = Workflow(name='{'z' * 10_000}')\n")
        _, quoted, caret, *_ = self._run(folder, "a.py", "--select", "PDS101", NO_COLOR="1").split("\n")
        assert len(quoted) < 200
        assert quoted[caret.index("^") :].startswith("Workflow(")

    @pytest.mark.parametrize(
        "words",
        [
            pytest.param([], id="reported"),
            pytest.param(["--ignore", "PDS202"], id="its-rule-ignored"),
            pytest.param(["--select", "PDS201"], id="another-rule-selected"),
        ],
    )
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "from pydolphinscheduler.java_gateway import GatewayEntryPoint\n"
                "GatewayEntryPoint(address='10.0.0.8', auth_token='s3cr3t-of-ours')\n",
                id="beside-another-finding",
            ),
            pytest.param(
                "from pydolphinscheduler.java_gateway import GatewayEntryPoint\n"
                "GatewayEntryPoint(address='10.0.0.8', auth_token='s3cr3t-of-ours')  # noqa: PDS202\n",
                id="suppressed",
            ),
            pytest.param("import os\nos.environ['PYDS_JAVA_GATEWAY_AUTH_TOKEN'] = 's3cr3t-of-ours\n", id="broken-line"),
            pytest.param(
                "import os\nos.environ['PYDS_JAVA_GATEWAY_ADDRESS'] = ('10.0.0.8')\n"
                "os.environ['PYDS_JAVA_GATEWAY_AUTH_TOKEN'] = (\n    's3cr3t-of-ours'\n)\n",
                id="on-a-line-of-its-own",
            ),
            pytest.param(
                "from pydolphinscheduler.tasks.shell import Shell\n"
                "Shell(name='', timeout=-1, command='mysql -ps3cr3t-of-ours')\n",
                id="in-a-command",
            ),
            pytest.param(
                "from pydolphinscheduler.tasks.shell import Shell\n"
                'Shell(name="", command="""set -e\nmysql -ps3cr3t-of-ours"""); Shell(name="b")\n',
                id="in-a-command-of-several-lines",
            ),
            pytest.param(
                "from pydolphinscheduler.tasks.sql import Sql\nSql(name='', password='s3cr3t-of-ours')\n",
                id="in-a-keyword-that-is-ignored",
            ),
            pytest.param(
                "from pydolphinscheduler.core import ProcessDefinition; from pydolphinscheduler.models import User; "
                "User('sales', 's3cr3t-of-ours')\n",
                id="of-a-user",
            ),
            pytest.param(
                "from pydolphinscheduler.resources_plugin import GitHub\nGitHub(access_token='s3cr3t-of-ours')\n",
                id="of-a-resource-plugin",
            ),
            pytest.param(
                "import os\nfrom pydolphinscheduler.tasks import Shell\n"
                "SETTINGS = {'PYDS_USER_PASSWORD': 's3cr3t-of-ours'}; os.environ.update(SETTINGS)\n",
                id="in-a-dictionary",
            ),
            pytest.param(
                "from pydolphinscheduler.tasks.shell import Shell\nShell(command='mysql -ps3cr3t-of-ours)\n",
                id="in-a-broken-command",
            ),
        ],
    )
    def test_secret_is_never_quoted(self, folder: Path, text: str, words: list[str]) -> None:
        (folder / "a.py").write_text(text)
        shown = self._run(folder, *words, "a.py", NO_COLOR="1")
        assert "s3cr3t" not in shown
        if not words:
            assert "a.py:" in shown

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            pytest.param("a.sh", f"PYDS_WORKFLOW_USER=admin {TOKEN}=s3cr3t-of-ours python a.py\n", id="shell"),
            pytest.param(
                "a.sh", "docker run -e PYDS_WORKFLOW_USER=admin -e DB_PASSWORD=s3cr3t-of-ours a\n", id="of-others"
            ),
            pytest.param("a.env", f"{TOKEN}=s3cr3t-of-ours\nPYDS_WORKFLOW_USER=admin\n", id="environment"),
            pytest.param("a.yml", f"env: {{PYDS_WORKFLOW_USER: admin, {TOKEN}: s3cr3t-of-ours}}\n", id="ci"),
            pytest.param("a.yml", f"env: {{PYDS_WORKFLOW_USER: admin,\n  {TOKEN}:\n   s3cr3t-of-ours}}\n", id="lines"),
            pytest.param(
                "a.yml", f"run: |\n  PYDS_WORKFLOW_USER=admin {TOKEN}=s3cr3t-of-ours python a.py\n", id="command"
            ),
            pytest.param(
                "config.yaml",
                "java_gateway: {auth_token: s3cr3t-of-ours, address: 10.0.0.8}\ndefault: {workflow: {user: admin}}\n",
                id="configuration",
            ),
        ],
    )
    def test_secret_in_a_file_that_is_no_python(self, folder: Path, name: str, text: str) -> None:
        (folder / name).write_text(text)
        shown = self._run(folder, name, NO_COLOR="1")
        assert f"{name}:" in shown
        assert "PDS206" in shown
        assert "s3cr3t" not in shown + run(folder, "--output", "json", name).out

    @pytest.mark.parametrize("output", ["json", "text"])
    def test_secret_is_in_no_report(self, folder: Path, output: str) -> None:
        (folder / "a.py").write_text(
            "import os\n"
            "from pydolphinscheduler.models import User\n"
            "from pydolphinscheduler.tasks import Shell, Sql\n"
            "os.environ['PYDS_USER_PASSWORD'] = 's3cr3t-of-ours'\n"
            "User('sales', 's3cr3t-of-ours')\n"
            "Shell(name='', command='PGPASSWORD=s3cr3t-of-ours psql')\n"
            "Sql(name='', datasource_name='db', sql='select 1', password='s3cr3t-of-ours')\n"
        )
        done = run(folder, "--output", output, "a.py")
        assert done.out.count("PDS207") == 3
        assert "PDS209" in done.out
        assert "s3cr3t" not in done.out + done.err


class TestCatalogue:
    def test_list(self, tmp_path: Path) -> None:
        done = run(tmp_path, "rules", check=False)
        assert [line.split()[:2] for line in done.out.splitlines()] == [[rule.code, rule.name] for rule in RULES]
        assert (done.err, done.status) == ("", 0)

    def test_json(self, tmp_path: Path) -> None:
        entries = json.loads(run(tmp_path, "rules", "--output", "json", check=False).out)
        assert [entry["code"] for entry in entries] == [rule.code for rule in RULES]
        for entry, rule in zip(entries, RULES, strict=True):
            documentation = entry.pop("documentation")
            assert documentation.startswith(entry.pop("summary") + "\n\n## Why is this bad?\n")
            where, fixable = entry.pop("where"), entry.pop("fixable")
            assert (where, type(fixable)) in (("file", bool), ("project", bool))
            assert entry == {"code": rule.code, "name": rule.name, "level": rule.level, "default": rule.default}

    def test_rules_that_mend_are_those_that_have_cases_of_it(self, tmp_path: Path) -> None:
        entries = json.loads(run(tmp_path, "rules", "--output", "json", check=False).out)
        mended = {path.relative_to(CASES).parts[0] for path in CASES.rglob("*.fixed.*")}
        assert {entry["code"] for entry in entries if entry["fixable"]} == mended

    def test_markdown(self, tmp_path: Path) -> None:
        text = run(tmp_path, "rules", "--output", "markdown", check=False).out
        assert re.findall(r"^### (PDS\d+)", text, re.MULTILINE) == [rule.code for rule in RULES]

    @pytest.mark.parametrize(
        ("words", "codes"),
        [
            pytest.param(["PDS101"], ["PDS101"], id="code"),
            pytest.param(["pds101"], ["PDS101"], id="lower-case"),
            pytest.param(["workflow-never-submitted"], ["PDS101"], id="name"),
            pytest.param(["PDS20"], [rule.code for rule in RULES if rule.code.startswith("PDS20")], id="prefix"),
            pytest.param(["PDS303", "PDS101,PDS303"], ["PDS101", "PDS303"], id="several"),
            pytest.param(["PDS002"], ["PDS002"], id="off-by-default"),
        ],
    )
    def test_page(self, tmp_path: Path, words: list[str], codes: list[str]) -> None:
        done = run(tmp_path, "explain", *words, check=False)
        assert re.findall(r"^# (PDS\d+)", done.out, re.MULTILINE) == codes
        assert done.out.count("## Why is this bad?") == len(codes)
        assert (done.err, done.status) == ("", 0)

    @pytest.mark.parametrize(
        ("words", "codes"),
        [
            pytest.param(["PDS000"], ["PDS000"], id="code"),
            pytest.param(["syntax-error"], ["PDS001"], id="name"),
            pytest.param(["pds00"], ["PDS000", "PDS001", "PDS002"], id="prefix"),
            pytest.param(["PDS101", "PDS001"], ["PDS001", "PDS101"], id="beside-a-rule"),
        ],
    )
    def test_what_the_tool_reports_of_itself(self, tmp_path: Path, words: list[str], codes: list[str]) -> None:
        done = run(tmp_path, "explain", *words, check=False)
        assert re.findall(r"^# (PDS\d+)", done.out, re.MULTILINE) == codes
        assert (done.err, done.status) == ("", 0)

    def test_unknown_word_gets_a_suggestion(self, tmp_path: Path) -> None:
        done = run(tmp_path, "explain", "submit-not-caled", check=False)
        assert (done.out, done.status) == ("", 2)
        assert "did you mean submit-not-called?" in done.err

    @posix
    def test_page_on_a_terminal(self, tmp_path: Path) -> None:
        command = [sys.executable, "-m", "pydolphin_lint", "explain", "PDS105"]
        shown, status = on_terminal(command, tmp_path, COLUMNS="50")
        assert status == 0
        assert shown.startswith("\x1b[1mPDS105 submit-not-called\x1b[0m\n")
        assert "\x1b[1mWhy is this bad?\x1b[0m\n" in shown
        assert "    \x1b[36mfrom pydolphinscheduler.core.workflow import Workflow\x1b[0m\n" in shown
        assert "```" not in shown
        plain, _ = on_terminal(command, tmp_path, COLUMNS="50", NO_COLOR="1")
        assert plain.startswith("# PDS105 submit-not-called\n")
        assert "\x1b" not in plain
        prose = plain.partition("```")[0].splitlines()
        assert (
            max(map(len, prose)) <= 50 < max(map(len, run(tmp_path, "explain", "PDS105", check=False).out.split("\n")))
        )

    def test_nothing_gets_the_help(self, tmp_path: Path) -> None:
        done = run(tmp_path, check=False)
        assert done.err == run(tmp_path, "--help", check=False).out
        assert (done.out, done.status) == ("", 2)

    def test_version_and_help(self, tmp_path: Path) -> None:
        assert run(tmp_path, "--version", check=False).out == f"pydolphin-lint {__version__}\n"
        for words in (["--help"], ["check", "--help"], ["rules", "-h"], ["explain", "-h"], ["schema", "-h"]):
            done = run(tmp_path, *words, check=False)
            assert done.out.startswith("usage: pydolphin-lint")
            assert (done.err, done.status) == ("", 0)


class TestBugOfOurs:
    def _break(self, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
        def crash(subject: object) -> list[object]:
            raise ZeroDivisionError("one\nand two")

        def broken(rule: Rule) -> Rule:
            if rule.code != code:
                return rule
            return Rule(code, rule.module, rule.on, crash)  # type: ignore[arg-type]

        rules = tuple(broken(rule) for rule in RULES)
        monkeypatch.setattr(catalog, "all_rules", lambda: rules)

    @pytest.mark.parametrize("noqa", ["", "# noqa\n"])
    def test_rule_that_crashes_does_not_stop_the_others(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], noqa: str
    ) -> None:
        (folder / "bad.py").write_text(noqa + BAD)
        self._break(monkeypatch, "PDS105")
        monkeypatch.chdir(folder)
        assert cli.main(["check", "bad.py"]) == 3
        out, err = capsys.readouterr()
        assert err == ""
        first, second, _ = out.splitlines()
        assert first == (
            "bad.py:1:1: PDS000 rule PDS105 submit-not-called crashed (ZeroDivisionError: one\\nand two); "
            "the other rules went on. Please report it"
        )
        assert "PDS101" in second

    def test_project_rule_that_crashes(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self._break(monkeypatch, "PDS302")
        monkeypatch.chdir(folder)
        for name in ("one.py", "two.py"):
            (folder / name).write_text(workflow())
        assert cli.main(["check"]) == 3
        out, _ = capsys.readouterr()
        assert out.startswith(".:1:1: PDS000 rule PDS302 duplicate-workflow-name-across-files crashed (")
        assert "bad.py:4:6: PDS101" in out

    @pytest.mark.parametrize("code", ["PDS105", "PDS302"])
    def test_nothing_is_taken_for_mended_or_written(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], code: str
    ) -> None:
        for name in ("one.py", "two.py"):
            (folder / name).write_text(GOOD + "    workflow.submit\n")
        monkeypatch.chdir(folder)
        assert cli.main(["check", "--write-baseline=old.json"]) == 0
        before = (folder / "old.json").read_bytes()
        assert f"one.py: {code}".encode() in before
        self._break(monkeypatch, code)
        capsys.readouterr()
        assert cli.main(["check", "--baseline=old.json"]) == 3
        out, err = capsys.readouterr()
        assert f"PDS000 rule {code}" in out
        assert "PDS101" not in out
        assert err == ""
        assert cli.main(["check", "--write-baseline=old.json"]) == 3
        _, err = capsys.readouterr()
        assert err == "pydolphin-lint: old.json: not written, for not all rules could look\n"
        assert (folder / "old.json").read_bytes() == before

    def test_outside_of_the_rules_it_is_one_line(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def crash(*_: object, **__: object) -> None:
            raise ZeroDivisionError("one\nand two")

        monkeypatch.setattr(check, "_report", crash)
        monkeypatch.chdir(folder)
        assert cli.main(["check", "bad.py"]) == 3
        out, err = capsys.readouterr()
        assert out == ""
        assert re.fullmatch(
            r"pydolphin-lint: internal error in test_cli\.py:\d+: ZeroDivisionError: one\\nand two; please report it\n",
            err,
        )

    def test_interrupt_is_silent(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def interrupt(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(check, "_report", interrupt)
        monkeypatch.chdir(folder)
        assert cli.main(["check", "bad.py"]) == 130
        assert capsys.readouterr() == ("", "")


def test_console_script_is_the_same_command(folder: Path) -> None:
    script = Path(sys.executable).parent / "pydolphin-lint"
    if not script.exists():
        pytest.skip("the package is not installed")
    done = Done(subprocess.run([script, "check", "bad.py"], cwd=folder, capture_output=True, check=False))
    assert (done.out, done.err, done.status) == (f"bad.py:{PDS101}", "", 1)


class TestNoWorkflowAnywhere:
    """Whoever tries the command in the wrong place is told; a hook stays silent."""

    def test_says_where_it_looked_and_what_to_do(self, repository: Repository) -> None:
        repository.add("other.py", "print('nothing of ours')\n")
        done = run(repository.path)
        assert (done.out, done.status) == ("No problems in 1 file.\n", 0)
        assert done.err.count("\n") == 1
        assert done.err.startswith(
            f"pydolphin-lint: no workflow was found: 1 file was looked at below {repository.path}. "
        )
        assert "`pydolphin-lint check PATH`" in done.err

    def test_names_the_folders(self, repository: Repository) -> None:
        for name in ("工作流", "jobs"):
            (repository.path / name).mkdir()
        done = run(repository.path, "工作流", "jobs")
        assert f"0 files were looked at below {repository.path}/工作流, {repository.path}/jobs. " in done.err

    @pytest.mark.parametrize(
        "words", [("other.py",), ("--no-project", "other.py"), ("--no-project", "."), ("--project",), ("-",)]
    )
    def test_is_silent_in_a_hook_and_where_files_are_named(
        self, repository: Repository, words: tuple[str, ...]
    ) -> None:
        repository.add("other.py", "print('nothing of ours')\n")
        assert run(repository.path, *words).err == ""

    def test_is_silent_where_there_is_one(self, repository: Repository) -> None:
        repository.add("orders.py", workflow("orders"))
        assert run(repository.path).err == ""
