"""Subjects × rules: which rule sees what."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest

from pydolphin_lint import engine
from pydolphin_lint.diagnostic import Problem
from pydolphin_lint.model import PythonFile, Task, Workflow
from pydolphin_lint.rule import Rule, rule
from pydolphin_lint.source import Source
from tests import cases
from tests.conftest import IMPORTS, workflow

Check = Callable[[PythonFile], Iterator[Problem]]


def _found(text: str, rules: list[Rule], *, noqa: bool = True) -> list[str]:
    return [each.code for each in engine.check_source(Source("a.py", text.encode()), rules, noqa=noqa).diagnostics]


@rule("PDS901", on=Task)
def every_task(task: Task) -> Iterator[Problem]:
    yield Problem(task.at, "a task")


@rule("PDS902", on=Workflow)
def every_workflow(each: Workflow) -> Iterator[Problem]:
    yield Problem(each.at, "a workflow")


@rule("PDS903", on=Workflow, closed=True)
def every_closed_workflow(each: Workflow) -> Iterator[Problem]:
    yield Problem(each.at, "a workflow that nobody else has")


@rule("PDS904", on=PythonFile, in_tests=True)
def every_file(file: PythonFile) -> Iterator[Problem]:
    yield Problem(file.workflows[0].at, "a file")


@rule("PDS905", on=Workflow)
def crashing(each: Workflow) -> Iterator[Problem]:
    yield Problem(each.at, "found before the crash")
    raise KeyError("gone")


RULES = [every_task, every_workflow, every_closed_workflow, every_file]


def test_each_rule_sees_its_subjects_in_the_order_of_places() -> None:
    assert _found(workflow(), RULES) == ["PDS902", "PDS903", "PDS904", "PDS901"]


def test_closed_rule_does_not_see_a_workflow_that_escapes() -> None:
    text = f"{IMPORTS}from team import finish\n\nfinish(Workflow(name='etl'))\n"
    assert _found(text, RULES) == ["PDS902", "PDS904"]


def test_tests_are_left_to_the_rules_for_them() -> None:
    assert _found("import pytest\n" + workflow(), RULES) == ["PDS904"]


def test_crash_keeps_what_was_found_and_cannot_be_suppressed() -> None:
    assert _found(workflow(), [crashing, every_task]) == ["PDS000", "PDS905", "PDS901"]
    assert _found("# noqa\n" + workflow(), [crashing]) == ["PDS000", "PDS905"]
    assert _found("x = 1  # noqa\n" + workflow(), [crashing]) == ["PDS000", "PDS905"]


@pytest.mark.parametrize(("noqa", "codes"), [(True, []), (False, ["PDS901"])], ids=["on", "off"])
def test_suppression(noqa: bool, codes: list[str]) -> None:
    text = workflow().replace('command="true")', 'command="true")  # noqa')
    assert _found(text, [every_task], noqa=noqa) == codes


def test_secret_lines_are_known_whichever_rules_are_on() -> None:
    from pydolphin_lint import catalog

    text = "import os\nos.environ['PYDS_JAVA_GATEWAY_AUTH_TOKEN'] = 's3cr3t'  # noqa\nx = 1\n"
    assert engine.secret_lines(Source("a.py", text.encode()), catalog.all_rules()) == {2}
    assert engine.secret_lines(Source("a.py", (text + "(").encode()), catalog.all_rules()) == {2}


@pytest.mark.parametrize(
    ("chain", "parts"),
    [(" >> ", 2000), (" + ", 2000)],
    ids=["relations", "sums"],
)
def test_what_python_compiles_is_read(chain: str, parts: int) -> None:
    text = f"{IMPORTS}with Workflow(name='etl') as w:\n    a = Shell(name='a', command='true')\n    "
    text += chain.join(["a"] * parts) + "\n"
    compile(text, "a.py", "exec")
    checked = engine.check_source(Source("a.py", text.encode()), [])
    assert checked.diagnostics == []
    assert checked.file is not None
    assert len(checked.file.workflows[0].relations) == (parts - 1 if chain == " >> " else 0)


def test_a_check_leaves_nothing_behind_that_only_a_search_for_garbage_would_find() -> None:
    # The command checks without that search: what refers back to itself would stay until the end.
    sources = [Source(path.name, path.read_bytes()) for path in cases.python_files()]
    gc.collect()
    gc.disable()
    try:
        for source in sources:
            engine.check_source(source, cases.RULES)
        assert gc.collect() == 0
    finally:
        gc.enable()
