"""flake8, the real program, gives what the engine gives."""

from __future__ import annotations

import ast
import gc
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pydolphin_lint import catalog, engine
from pydolphin_lint.flake8_plugin import Plugin
from pydolphin_lint.source import Source
from tests import cases
from tests.conftest import CHECK, workflow

FLAKE8 = [
    sys.executable,
    "-m",
    "flake8",
    "--isolated",
    "--select",
    "PDS,PDS0,PDS8",
    "--format",
    "%(row)d %(col)d %(code)s %(text)s",
]


def _flake8(*arguments: str, cwd: Path) -> str:
    done = subprocess.run([*FLAKE8, *arguments], cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == ""
    return done.stdout


def _parseable(path: Path) -> bool:
    return cases.code(path) != "PDS001"


def test_every_case_is_judged_alike(tmp_path: Path) -> None:
    expected = []
    paths = [path for path in cases.python_files() if _parseable(path)]
    for path in paths:
        for each in engine.check_source(Source(str(path), path.read_bytes()), cases.RULES).diagnostics:
            expected.append(f"{path}:{each.at.line}:{each.at.column} {each.code} {each.message}")
    found = subprocess.run(
        [*FLAKE8[:-1], "%(path)s:%(row)d:%(col)d %(code)s %(text)s", *map(str, paths)],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert found.stderr == ""
    assert sorted(found.stdout.splitlines()) == sorted(expected)
    assert expected


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "工作流.py"
    path.write_text(
        "from pydolphinscheduler.core.workflow import Workflow\n\n"
        'with Workflow(name="etl") as workflow:\n    workflow.submit\n',
        "utf-8",
    )
    return path


def test_our_table_turns_rules_off(bad: Path) -> None:
    assert "PDS105" in _flake8(bad.name, cwd=bad.parent)
    (bad.parent / "pyproject.toml").write_text('[tool.pydolphin-lint]\nignore = ["submit-not-called"]\n')
    assert _flake8(bad.name, cwd=bad.parent) == ""


def test_our_table_chooses_the_version_of_the_sdk(bad: Path) -> None:
    bad.write_text("from pydolphinscheduler.core import ProcessDefinition\n", "utf-8")
    assert "PDS605" in _flake8(bad.name, cwd=bad.parent)
    (bad.parent / "pyproject.toml").write_text('[tool.pydolphin-lint]\ntarget-sdk = "3.1"\n')
    assert _flake8(bad.name, cwd=bad.parent) == ""


def test_flake8s_own_options_hold(bad: Path) -> None:
    assert _flake8("--extend-ignore", "PDS1", bad.name, cwd=bad.parent) == ""


def test_broken_table_is_one_message(bad: Path) -> None:
    (bad.parent / "pyproject.toml").write_text('[tool.pydolphin-lint]\nselekt = ["PDS1"]\n')
    done = subprocess.run([*FLAKE8, bad.name], cwd=bad.parent, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "did you mean select?" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("comment", ["# noqa", "# noqa: PDS105", "# noqa: PDS1 later", "#noqa :x"])
def test_noqa_is_judged_alike(bad: Path, comment: str) -> None:
    text = bad.read_text("utf-8").replace("workflow.submit\n", f"workflow.submit  {comment}\n")
    bad.write_text(text, "utf-8")
    ours = engine.check_source(Source(bad.name, text.encode()), cases.RULES).diagnostics
    assert bool(_flake8(bad.name, cwd=bad.parent)) == bool(ours) == (comment == "#noqa :x")


def test_noqa_on_another_line_of_the_statement(bad: Path) -> None:
    text = (
        "from pydolphinscheduler.core.workflow import Workflow\n\n"
        'with Workflow(\n    name="etl",  # noqa: PDS101 built by the next team\n) as workflow:\n    pass\n'
    )
    bad.write_text(text, "utf-8")
    assert _flake8(bad.name, cwd=bad.parent) == ""
    assert "PDS101" in _flake8("--disable-noqa", bad.name, cwd=bad.parent)


def test_standard_input(bad: Path) -> None:
    done = subprocess.run(
        [*FLAKE8, "-"], cwd=bad.parent, input=bad.read_text("utf-8"), capture_output=True, encoding="utf-8", check=False
    )
    assert done.stdout.startswith("4 5 PDS105 ")


class TestOff:
    """Rules that are off by default: flake8's own options turn them on, and so does our table."""

    @pytest.fixture
    def opinion(self, tmp_path: Path) -> Path:
        path = tmp_path / "workflow.py"
        path.write_text(workflow().replace("submit()", "run()  # noqa: PDS105, E231"), "utf-8")
        return path

    def _found(self, path: Path, *options: str, table: str = "", flake8: str = "") -> list[str]:
        """The codes that flake8 reports without any choice of ours but these."""
        (path.parent / "pyproject.toml").write_text(f"[tool.pydolphin-lint]\n{table}\n")
        (path.parent / ".flake8").write_text(f"[flake8]\n{flake8}\n")
        command = [sys.executable, "-m", "flake8", "--format", "%(code)s", *options, path.name]
        done = subprocess.run(command, cwd=path.parent, capture_output=True, encoding="utf-8", check=False)
        assert done.stderr == ""
        return done.stdout.split()

    @pytest.mark.parametrize(
        ("options", "table", "flake8", "found"),
        [
            pytest.param([], "", "", "", id="silent"),
            pytest.param([], "", "ignore = E501", "", id="silent-with-an-ignore-of-ones-own"),
            pytest.param([], "", "extend-ignore = E501", "", id="silent-with-more-ignored"),
            pytest.param(["--select", "E,PDS1"], "", "", "", id="silent-when-others-are-selected"),
            pytest.param(["--select", "PDS"], "", "", "", id="silent-when-only-ours-are-selected"),
            pytest.param(["--select", "PDS,PDS8"], "", "", "PDS801 PDS802", id="family-beside-all-of-ours"),
            pytest.param(["--extend-select", "PDS801"], "", "", "PDS801", id="extend-select"),
            pytest.param(["--select", "PDS801"], "", "", "PDS801", id="select"),
            pytest.param([], "", "extend-select = PDS801", "PDS801", id="extend-select-in-its-file"),
            pytest.param([], "", "extend-select = PDS8\nignore = E501", "PDS801 PDS802", id="prefix-in-its-file"),
            pytest.param([], "", "extend-select = PDS8\nextend-ignore = PDS802", "PDS801", id="prefix-but-one"),
            pytest.param([], 'extend-select = ["PDS801"]', "", "PDS801", id="extend-select-in-our-table"),
            pytest.param([], 'extend-select = ["run-on-deploy"]', "", "PDS801", id="by-name-in-our-table"),
            pytest.param([], 'select = ["PDS801"]', "", "PDS801", id="select-in-our-table"),
            pytest.param([], 'extend-select = ["PDS801"]', "ignore = E501", "PDS801", id="our-table-beside-an-ignore"),
            pytest.param([], 'extend-select = ["PDS801"]', "extend-ignore = PDS8", "", id="flake8-has-the-last-word"),
            pytest.param(["--extend-select", "PDS801"], 'ignore = ["PDS801"]', "", "", id="both-must-let-it-through"),
            pytest.param(
                ["--extend-select", "PDS801"],
                'baseline = "none.json"\n[tool.pydolphin-lint.per-path-ignores]\n"**" = ["PDS8"]',
                "",
                "PDS801",
                id="neither-baselines-nor-paths-are-for-flake8",
            ),
            pytest.param(["--extend-select", "PDS002"], "", "", "PDS002", id="unused-suppression"),
            pytest.param(["--extend-select", "PDS002"], "", "extend-ignore = PDS105", "", id="of-a-rule-that-is-off"),
            pytest.param(["--extend-select", "PDS002", "--disable-noqa"], "", "", "", id="without-suppression"),
        ],
    )
    def test_turned_on(self, opinion: Path, options: list[str], table: str, flake8: str, found: str) -> None:
        assert self._found(opinion, *options, table=table, flake8=flake8) == found.split()

    @pytest.mark.parametrize(
        ("words", "table", "found"),
        [
            pytest.param([], "", "", id="silent"),
            pytest.param(["--extend-select", "PDS801"], "", "PDS801", id="option"),
            pytest.param(["--select", "PDS8"], "", "PDS801 PDS802", id="prefix"),
            pytest.param([], 'extend-select = ["PDS801"]', "PDS801", id="extend-select"),
            pytest.param([], 'select = ["run-on-deploy"]', "PDS801", id="select"),
            pytest.param([], 'extend-select = ["unused-suppression"]', "PDS002", id="unused-suppression"),
        ],
    )
    def test_the_command_turns_on_the_same(self, opinion: Path, words: list[str], table: str, found: str) -> None:
        (opinion.parent / "pyproject.toml").write_text(f"[tool.pydolphin-lint]\n{table}\n")
        done = subprocess.run(
            [*CHECK, "--no-project", *words, opinion.name],
            cwd=opinion.parent,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert re.findall(r": (PDS\d+) ", done.stdout) == found.split()
        assert done.stderr == ""


@pytest.mark.parametrize("collects", [True, False])
def test_no_garbage_is_looked_for_meanwhile(monkeypatch: pytest.MonkeyPatch, collects: bool) -> None:
    states = []
    check = engine.check_source

    def noted(*given: Any, **named: Any) -> engine.Checked:
        states.append(gc.isenabled())
        return check(*given, **named)

    text = workflow("orders").replace("submit()", "submit")
    monkeypatch.setattr(engine, "check_source", noted)
    monkeypatch.setattr(Plugin, "rules", catalog.all_rules())
    (gc.enable if collects else gc.disable)()
    try:
        found = list(Plugin(ast.parse(text), text.splitlines(keepends=True), "flows.py").run())
        assert gc.isenabled() is collects
    finally:
        gc.enable()
    assert [each[2].split()[0] for each in found] == ["PDS105"]
    assert states == [False]
