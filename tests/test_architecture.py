"""The house stands as drawn: rooms import downwards only, and only some rooms have a door to the outside."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from pydolphin_lint import flake8_plugin

PACKAGE = Path(flake8_plugin.__file__).parent
FLOORS = [
    {"diagnostic"},
    {"edits", "globs", "model", "moving", "noqa", "sdk", "source", "topics"},
    {"parse", "rule", "config"},
    {"patterns", "rules"},
    {"rule_table"},
    {"baseline", "catalog", "changes", "engine", "fix", "index", "parallel", "report", "workspace"},
    {"project", "trial"},
    {"deploy"},
    {"console", "manual"},
    {"adopt"},
    {"check", "completion", "init"},
    {"cli", "flake8_plugin", "__main__"},
]
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
#: Rooms that may reach files, programs and the environment.
DOORS = {"adopt", "parallel", "workspace", "config", "check", "cli", "console", "deploy"}
OUTSIDE = {"os", "pathlib", "shutil", "socket", "subprocess", "tempfile", "urllib"}


def _modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_imports_point_downwards(path: Path) -> None:
    here = _room(path)
    for name in _imports(path):
        parts = name.split(".")
        if parts[0] == "pydolphin_lint" and parts[1] != "__version__":
            there = parts[1]
            assert there == here or FLOOR[there] <= FLOOR[here], f"{here} must not know {there}"


@pytest.mark.parametrize("path", [path for path in _modules() if _room(path) == "rules"], ids=_name)
def test_rules_know_neither_each_other_nor_the_engine(path: Path) -> None:
    if path.name != "__init__.py":
        rooms = {name.split(".")[1] for name in _imports(path) if name.startswith("pydolphin_lint.")}
        assert rooms <= {"diagnostic", "model", "rule", "sdk"}


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_only_doors_lead_outside(path: Path) -> None:
    if _room(path) in DOORS or path == PACKAGE / "rules" / "__init__.py":
        return
    assert not {name.split(".")[0] for name in _imports(path)} & OUTSIDE
    calls = [node.func for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Call)]
    assert not {"open", "exec", "eval"} & {call.id for call in calls if isinstance(call, ast.Name)}


WORKFLOW = """\
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
"""
#: Modules that cost more than reading a workflow file; the path of the hook must not load them.
HEAVY = {
    "argparse", "ast", "configparser", "dataclasses", "difflib", "enum", "functools", "json", "re", "subprocess",
    "tokenize", "tomllib", "typing", "yaml",
}  # fmt: skip


def test_a_check_of_one_file_loads_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "workflow.py").write_text(WORKFLOW)
    script = (
        "import sys; before = set(sys.modules); from pydolphin_lint.cli import main; "
        "status = main(['check', '--no-project', 'workflow.py']); "
        "print(status, *sorted(set(sys.modules) - before))"
    )
    # -S: what `site` and the .pth files of the environment load is not ours.
    command = [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, {str(PACKAGE.parent)!r}); {script}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    status, *loaded = done.stdout.splitlines()[-1].split()
    assert status == "0"
    assert not HEAVY & set(loaded)
    # What a repository with old findings needs costs nobody else anything.
    assert not {f"pydolphin_lint.{room}" for room in ("adopt", "baseline", "changes", "globs")} & set(loaded)
    assert "pydolphin_lint.engine" in loaded


def test_a_check_of_a_foreign_file_loads_no_rule(tmp_path: Path) -> None:
    (tmp_path / "other.py").write_text("print('nothing of ours')\n")
    script = (
        f"import sys; sys.path.insert(0, {str(PACKAGE.parent)!r}); from pydolphin_lint.cli import main; "
        "main(['check', '--no-project', 'other.py']); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "pydolphin_lint.cli" in loaded
    assert not {"pydolphin_lint.engine", "pydolphin_lint.rules"} & loaded
