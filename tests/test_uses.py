"""Where a file uses what has moved: all of its places, or nothing at all."""

from __future__ import annotations

import pytest

from pydolphin_lint.model import Import
from pydolphin_lint.parse.python import parse, read
from pydolphin_lint.source import Source

OLD = "from pydolphinscheduler.core.process_definition import ProcessDefinition"
MODULE = "import pydolphinscheduler.core.process_definition"


def _import(text: str) -> tuple[Source, Import]:
    source = Source("flow.py", text.encode())
    return source, read(source, parse(source)).imports[0]


def _uses(text: str) -> list[str] | None:
    source, one = _import(text)
    return None if one.uses is None else [f"{use.at.line} {source.written(use.whole)}" for use in one.uses]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        pytest.param("", [], id="none"),
        pytest.param("ProcessDefinition('a')", ["2 ProcessDefinition"], id="call"),
        pytest.param("x: ProcessDefinition", ["2 ProcessDefinition"], id="annotation"),
        pytest.param("def f(x: ProcessDefinition): ...", ["2 ProcessDefinition"], id="annotation-of-an-argument"),
        pytest.param("class A(ProcessDefinition): ...", ["2 ProcessDefinition"], id="base"),
        pytest.param("f'工作流 {ProcessDefinition}'", ["2 ProcessDefinition"], id="f-string"),
        pytest.param("ProcessDefinition.name.x", ["2 ProcessDefinition.name"], id="attribute"),
        pytest.param("match x:\n case ProcessDefinition(): ...", ["3 ProcessDefinition"], id="pattern"),
        pytest.param("f(ProcessDefinition=1)", [], id="keyword"),
        pytest.param("x.ProcessDefinition", [], id="attribute-of-another"),
        pytest.param("'a ProcessDefinition of old'", [], id="text"),
        pytest.param("x = f'ProcessDefinition {y}'", [], id="text-of-an-f-string"),
        pytest.param("'ProcessDefinition'", [], id="docstring"),
        pytest.param("__all__ = ['ProcessDefinition']", None, id="exported"),
        pytest.param("x: 'list[ProcessDefinition]'", None, id="quoted-annotation"),
        pytest.param("ProcessDefinition = 1", None, id="assigned"),
        pytest.param("del ProcessDefinition", None, id="deleted"),
        pytest.param("def f(ProcessDefinition): ...", None, id="argument"),
        pytest.param("def ProcessDefinition(): ...", None, id="function"),
        pytest.param("class ProcessDefinition: ...", None, id="class"),
        pytest.param("import ProcessDefinition", None, id="import"),
        pytest.param("from x import y as ProcessDefinition", None, id="import-as"),
        pytest.param("from x import *", None, id="star"),
        pytest.param("try: f()\nexcept E as ProcessDefinition: ...", None, id="except"),
        pytest.param("match x:\n case [*ProcessDefinition]: ...", None, id="captured"),
        pytest.param("match x:\n case {**ProcessDefinition}: ...", None, id="captured-rest"),
        pytest.param("def f():\n global ProcessDefinition", None, id="global"),
        pytest.param("print(globals()[x])", None, id="all-names"),
    ],
)
def test_of_a_name(text: str, uses: list[str] | None) -> None:
    assert _uses(f"{OLD}\n{text}") == uses


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        pytest.param(
            f"{MODULE} as pd\npd.ProcessDefinition.x\npd", ["2 pd.ProcessDefinition", "3 pd"], id="other-name"
        ),
        pytest.param(f"{MODULE} as pd\npd . ProcessDefinition", None, id="blanks"),
        pytest.param(
            f"{MODULE}\npydolphinscheduler.core.process_definition.ProcessDefinition\npydolphinscheduler.core.x",
            ["2 pydolphinscheduler.core.process_definition.ProcessDefinition"],
            id="path",
        ),
        pytest.param(f"{MODULE}\nimport pydolphinscheduler.tasks.shell", [], id="same-package"),
        pytest.param(f"{MODULE}\npydolphinscheduler = 1", None, id="bound-again"),
    ],
)
def test_of_a_module(text: str, uses: list[str] | None) -> None:
    assert _uses(text) == uses


@pytest.mark.parametrize("text", ["from a import ProcessDefinition", "from pydolphinscheduler.core import Workflow"])
def test_of_what_has_not_moved_nobody_asks(text: str) -> None:
    assert _uses(f"{text}\nprint(ProcessDefinition, Workflow)") is None
