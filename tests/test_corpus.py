"""Code that other people wrote: no crash, and no finding that is not a real mistake."""

from __future__ import annotations

import sysconfig
from pathlib import Path

import pytest

from pydolphin_lint import engine, index
from pydolphin_lint.source import Source, is_ours
from tests.cases import ON, RULES

SITE = Path(sysconfig.get_paths()["purelib"])
EXAMPLES = SITE / "pydolphinscheduler" / "examples"
#: Mistakes of the SDK's own examples: path, line, code, and what shows that it is one.
MISTAKES = {
    # No class that Shell is made of has a parameter `params`: what is recorded of the task has empty `localParams`, and
    # on the server ${param1} stays as it is written.
    ("tutorial.py", 58, "PDS601"),
    # The script that the SDK makes of depend_func ends with `depend_func()` and `foo()`: foo runs a second time.
    ("tutorial_decorator.py", 80, "PDS706"),
}


def test_shipped_examples_are_clean_but_for_their_mistakes() -> None:
    paths = sorted(EXAMPLES.glob("*.py"))
    checked = [engine.check_source(Source(path.name, path.read_bytes()), ON) for path in paths]
    found = [each for one in checked for each in one.diagnostics]
    project = index.project(one.file for one in checked if one.file is not None)
    found += engine.check_project(project, ON)
    assert {(each.path, each.at.line, each.code) for each in found} == MISTAKES
    assert len(paths) == 23
    workflows = [workflow for one in checked if one.file for workflow in one.file.workflows]
    assert len(workflows) == 24, "the reader no longer sees all workflows"
    assert all(workflow.is_submitted for workflow in workflows)


def test_standard_library_and_site_packages_are_silent() -> None:
    """Files without our needles are left at once, so every file is read as if it had them."""
    paths = [*Path(sysconfig.get_paths()["stdlib"]).rglob("*.py"), *SITE.rglob("*.py")]
    found = []
    ours = 0
    for path in paths:
        if "pydolphin" in path.as_posix():
            continue
        data = path.read_bytes()
        if len(data) > 300_000:
            continue
        ours += is_ours(data)
        found += engine.check_source(Source(str(path), data), RULES).diagnostics
    assert [repr(each) for each in found if each.code != "PDS001"] == []
    assert len(paths) > 1000


def test_the_sdk_itself_is_silent_but_for_its_default_token() -> None:
    found = []
    for path in sorted((SITE / "pydolphinscheduler").rglob("*.py")):
        found += engine.check_source(Source(path.name, path.read_bytes()), ON).diagnostics
    assert [repr(each) for each in found if (each.path, each.at.line, each.code) not in MISTAKES] == []


@pytest.mark.parametrize("code", ["PDS000"])
def test_nothing_crashes(code: str) -> None:
    """Syntax that workflows do not use: every file of Python's own test suite that parses."""
    tests = Path(sysconfig.get_paths()["stdlib"]) / "test"
    if not tests.is_dir():
        pytest.skip("this Python has no test suite")
    for path in sorted(tests.glob("test_*.py")):
        data = path.read_bytes()
        found = engine.check_source(Source(str(path), data), RULES).diagnostics
        assert code not in {each.code for each in found}, path
