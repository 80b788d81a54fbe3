"""Edits mend what they promise and leave everything else as it is, byte for byte."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from pydolphin_lint import engine, fix
from pydolphin_lint.diagnostic import Diagnostic, Edit, Location
from pydolphin_lint.source import Source
from tests.cases import ON
from tests.conftest import CHECK, IMPORTS

BAD = f"""{IMPORTS}
with Workflow(name="抽取") as workflow:
    Shell(name="a", command="b")
    workflow.submit  # 提交
"""
GOOD = BAD.replace("workflow.submit  #", "workflow.submit()  #")


def _fixed(data: bytes) -> tuple[bytes, int]:
    after, _, fixed = fix.fix(Source("a.py", data), lambda source: engine.check_source(source, ON))
    return after.data, fixed


@pytest.mark.parametrize(
    "convert",
    [
        pytest.param(lambda text: text.encode(), id="utf-8"),
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="byte-order-mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(lambda text: text.replace("\n", "\r").encode(), id="cr"),
        pytest.param(lambda text: text.rstrip("\n").encode(), id="no-end-of-line-at-the-end"),
        pytest.param(lambda text: ("# coding: gbk\n" + text).encode("gbk"), id="declared-encoding"),
        pytest.param(lambda text: text.replace("\n\n", "\n\x0c\n").encode(), id="form-feed"),
    ],
)
def test_only_the_edit_changes(convert: object) -> None:
    assert _fixed(convert(BAD)) == (convert(GOOD), 1)  # type: ignore[operator]


def test_every_finding_is_mended() -> None:
    twice = BAD + BAD.replace("抽取", "装载")
    assert _fixed(twice.encode()) == ((GOOD + GOOD.replace("抽取", "装载")).encode(), 2)


def test_mended_files_stay_as_they_are() -> None:
    assert _fixed(GOOD.encode()) == (GOOD.encode(), 0)


def test_what_cannot_be_mended_stays() -> None:
    broken = f"{IMPORTS}x = (\n".encode()
    assert _fixed(broken) == (broken, 0)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([Edit(Location(1, 1, 1, 2), "")], b"bc\n", id="removal"),
        pytest.param([Edit(Location(1, 1, 1, 1), "x"), Edit(Location(1, 3, 1, 4), "y")], b"xaby\n", id="two"),
        pytest.param([Edit(Location(1, 1, 1, 3), "x"), Edit(Location(1, 2, 1, 4), "y")], None, id="overlap"),
        pytest.param([Edit(Location(9, 1, 9, 1), "x")], None, id="no-such-line"),
        pytest.param([Edit(Location(1, 3, 1, 2), "x")], None, id="backwards"),
    ],
)
def test_edits_of_one_finding_are_all_or_none(edits: list[Edit], expected: bytes | None) -> None:
    assert fix.edited(Source("a.py", b"abc\n"), edits) == expected


def test_edit_that_the_encoding_cannot_hold_is_refused() -> None:
    source = Source("a.py", b"# coding: latin-1\nx\n")
    assert fix.edited(source, [Edit(Location(2, 1, 2, 2), "抽")]) is None


class TestCommand:
    def _check(self, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*CHECK, *words], cwd=folder, capture_output=True, encoding="utf-8", check=False)

    def test_fix_writes_and_reports_the_rest(self, tmp_path: Path) -> None:
        path = tmp_path / "a.py"
        path.write_text(BAD + 'late = Shell(name="late", command="x")\n', "utf-8")
        path.chmod(0o750)
        done = self._check(tmp_path, "--fix", "a.py")
        assert done.returncode == 1
        assert done.stderr == "pydolphin-lint: a.py: 1 problem mended\n"
        assert done.stdout.startswith("a.py:7:8: PDS106 ")
        assert path.read_text("utf-8").startswith(GOOD)
        assert stat.S_IMODE(path.stat().st_mode) == 0o750
        assert os.listdir(tmp_path) == ["a.py"]

    def test_nothing_left_is_status_0(self, tmp_path: Path) -> None:
        (tmp_path / "a.py").write_text(BAD, "utf-8")
        assert self._check(tmp_path, "--fix", "a.py").returncode == 0
        assert self._check(tmp_path, "--fix", "a.py").stderr == ""

    def test_diff_changes_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "a.py").write_text(BAD, "utf-8")
        done = self._check(tmp_path, "--diff", "a.py")
        assert done.returncode == 1
        assert "-    workflow.submit  # 提交\n+    workflow.submit()  # 提交\n" in done.stdout
        assert (tmp_path / "a.py").read_text("utf-8") == BAD

    def test_diff_of_a_clean_file_is_empty(self, tmp_path: Path) -> None:
        (tmp_path / "a.py").write_text(GOOD, "utf-8")
        done = self._check(tmp_path, "--diff", "a.py")
        assert (done.returncode, done.stdout) == (0, "")

    def test_ignored_and_suppressed_findings_are_not_mended(self, tmp_path: Path) -> None:
        (tmp_path / "a.py").write_text(BAD, "utf-8")
        assert self._check(tmp_path, "--fix", "--ignore", "PDS105", "a.py").returncode == 0
        assert (tmp_path / "a.py").read_text("utf-8") == BAD
        suppressed = BAD.replace("# 提交", "# noqa: PDS105 提交")
        (tmp_path / "a.py").write_text(suppressed, "utf-8")
        self._check(tmp_path, "--fix", "a.py")
        assert (tmp_path / "a.py").read_text("utf-8") == suppressed

    def test_a_name_that_another_file_imports_stays(self, tmp_path: Path) -> None:
        old = "from pydolphinscheduler.core.process_definition import ProcessDefinition\n\n"
        (tmp_path / "common.py").write_text(f"{old}print(ProcessDefinition)\n", "utf-8")
        (tmp_path / "alone.py").write_text(f"{old}print(ProcessDefinition)\n", "utf-8")
        (tmp_path / "user.py").write_text("from common import ProcessDefinition\n", "utf-8")
        assert self._check(tmp_path, "--fix", "common.py", "alone.py").returncode == 0
        new = "from pydolphinscheduler.core.workflow import Workflow"
        assert (tmp_path / "alone.py").read_text("utf-8") == f"{new}\n\nprint(Workflow)\n"
        kept = f"{new} as ProcessDefinition\n\nprint(ProcessDefinition)\n"
        assert (tmp_path / "common.py").read_text("utf-8") == kept

    def test_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "real.py").write_text(BAD, "utf-8")
        (tmp_path / "link.py").symlink_to("real.py")
        self._check(tmp_path, "--fix", "link.py")
        assert (tmp_path / "link.py").is_symlink()
        assert (tmp_path / "real.py").read_text("utf-8") == GOOD

    @pytest.mark.parametrize(
        "words", [["--fix", "-"], ["--fix", "--project"], ["--fix", "--diff", "a.py"]], ids=" ".join
    )
    def test_what_makes_no_sense_is_refused(self, tmp_path: Path, words: list[str]) -> None:
        assert self._check(tmp_path, *words).returncode == 2


class TestMany:
    """Many findings cost few looks at the file, and a bad edit spoils no good one."""

    def _fix(self, text: str, found: dict[str, Edit]) -> tuple[str, int, int]:
        """Mends a text in which each of these words is a finding with its edit; the rest counts the looks."""
        looks = 0

        def check(source: Source) -> engine.Checked:
            nonlocal looks
            looks += 1
            checked = engine.check_source(source, [])
            diagnostics = [
                Diagnostic("a.py", at, word, word, "error", word, edits=(_moved(edit, at),))
                for word, edit in found.items()
                for at in source.find(word)
            ]
            checked.diagnostics = sorted(checked.diagnostics + diagnostics, key=lambda each: each.order)
            return checked

        after, _, fixed = fix.fix(Source("a.py", text.encode()), check)
        return after.text, fixed, looks

    def test_all_at_once(self) -> None:
        text = "bad = 1\n" * 50
        assert self._fix(text, {"bad": Edit(Location(0, 1, 0, 4), "good")}) == ("good = 1\n" * 50, 50, 2)

    def test_what_is_known_is_not_looked_for_again(self) -> None:
        checked = engine.check_source(Source("a.py", GOOD.encode()), ON)

        def check(source: Source) -> engine.Checked:
            raise AssertionError

        assert fix.fix(Source("a.py", GOOD.encode()), check, checked)[2] == 0

    def test_one_that_breaks_the_file_is_left_alone(self) -> None:
        found = {"bad": Edit(Location(0, 1, 0, 4), "good"), "worse": Edit(Location(0, 1, 0, 6), "(")}
        assert self._fix("bad = 1\nworse = 1\nbad = 2\n", found)[:2] == ("good = 1\nworse = 1\ngood = 2\n", 2)

    def test_one_that_brings_another_finding_is_left_alone(self) -> None:
        found = {"bad": Edit(Location(0, 1, 0, 4), "other"), "other": Edit(Location(0, 1, 0, 1), "an")}
        assert self._fix("bad = 1\n", found)[:2] == ("bad = 1\n", 0)

    def test_edits_that_touch_come_one_after_the_other(self) -> None:
        found = {"ab": Edit(Location(0, 1, 0, 3), "x"), "bc": Edit(Location(0, 1, 0, 3), "y")}
        assert self._fix("abc = 1\n", found) == ("xc = 1\n", 2, 2)


def _moved(edit: Edit, at: Location) -> Edit:
    shift = at.column - 1
    return Edit(Location(at.line, edit.at.column + shift, at.line, edit.at.end_column + shift), edit.text)
