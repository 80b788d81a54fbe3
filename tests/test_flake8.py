"""flake8, the real program, gives what the engine gives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pydolphin_lint import engine
from pydolphin_lint.source import Source
from tests import cases

FLAKE8 = [
    sys.executable,
    "-m",
    "flake8",
    "--isolated",
    "--select",
    "PDS",
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
    paths = [path for path in cases.files() if _parseable(path)]
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
