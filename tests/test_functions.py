"""What the reader says of functions that run on the worker."""

from __future__ import annotations

from pydolphin_lint.model import FreeName, Function, PythonFile
from pydolphin_lint.parse.python import parse, read
from pydolphin_lint.source import Source

IMPORTS = """\
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
from pydolphinscheduler.tasks.python import Python
"""


def _file(text: str) -> PythonFile:
    source = Source("workflow.py", (IMPORTS + text).encode())
    return read(source, parse(source))


def _function(text: str) -> Function:
    (function,) = _file(text).functions
    return function


def _free(text: str) -> dict[str, str]:
    return {free.name: free.why for free in _function(text).free}


def test_ordinary_functions_are_not_read() -> None:
    file = _file("def build():\n    return Workflow(name='etl')\n\nbuild().submit()\n")
    assert file.functions == ()
    assert file.scripts == ()


def test_a_constant_of_the_module_keeps_its_value() -> None:
    function = _function(
        "PASSWORD = 'secret'\ndef load():\n    print(PASSWORD)\n\nPython('load', load, workflow=Workflow('etl'))\n"
    )
    (free,) = function.free
    assert (free.name, free.why) == ("PASSWORD", FreeName.COPIED)
    assert free.value is not None
    assert free.value.text == "secret"


def test_a_name_that_is_bound_twice_has_no_value() -> None:
    function = _function(
        "DAY = 'today'\nDAY = 'now'\ndef load():\n    print(DAY)\n\nPython('load', load, workflow=Workflow('etl'))\n"
    )
    assert [free.value for free in function.free] == [None]


def test_names_that_are_not_free() -> None:
    text = (
        "import os\n"
        "text = size = one = day = error = 1\n"
        "@task\n"
        "def load(text, *, size=1):\n"
        "    import os\n"
        "    global day\n"
        "    try:\n"
        "        print(text, size, os.name, day, [one for one in text], len(text))\n"
        "    except OSError as error:\n"
        "        raise error\n"
    )
    assert _free(text) == {}


def test_where_free_names_are_bound() -> None:
    text = (
        "import os.path, json\n"
        "DAY: str = 'today'\n"
        "def build(table):\n"
        "    @task\n"
        "    def load():\n"
        "        print(os, json, DAY, table)\n"
        "    load()\n"
    )
    assert _free(text) == {
        "DAY": FreeName.LEFT,
        "json": FreeName.COPIED,
        "os": FreeName.LEFT,
        "table": FreeName.LOCAL,
    }


def test_a_function_that_is_the_definition_of_two_tasks_is_read_once() -> None:
    file = _file(
        "def load():\n    print('loading')\n\n"
        "with Workflow('etl'):\n    Python('one', load)\n    Python('two', definition=load)\n"
    )
    assert len(file.functions) == 1
    assert [script.function for script in file.scripts] == [file.functions[0]] * 2


def test_nothing_is_said_where_the_file_looks_at_all_its_names() -> None:
    file = _file("@task()\ndef load(table):\n    print(table)\n\nprint(globals())\n")
    assert file.functions == ()
