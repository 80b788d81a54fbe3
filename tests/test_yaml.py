"""YAML workflows: what is one, what is left alone, and that the SDK's own reader fails where we say so."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from random import Random

import pytest
import yaml

from pydolphin_lint import engine, fix
from pydolphin_lint.deploy.record import record
from pydolphin_lint.deploy.recording import Recording
from pydolphin_lint.diagnostic import Diagnostic
from pydolphin_lint.source import Source
from tests import cases
from tests.cases import ON, RULES

SHAPES = Path(__file__).parent / "data" / "yaml"
EXAMPLES = sorted(SHAPES.glob("*.yaml"))
ONE = """\
workflow:
  name: orders
tasks:
  - name: load
    task_type: Shell
    command: ./load
    timeot: 5
"""


def _check(text: str, path: str = "flow.yaml", folder: Path = SHAPES) -> list[Diagnostic]:
    source = Source(path, text.encode())
    return engine.check_source(source, ON, has_file=lambda _, name: (folder / name).exists()).diagnostics


def _codes(text: str) -> list[str]:
    return [each.code for each in _check(text)]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_good_workflow_of_every_task_type_is_silent(path: Path) -> None:
    text = path.read_text("utf-8")
    checked = engine.check_source(Source(path.name, text.encode()), ON)
    assert checked.file is not None
    assert _check(text) == []


@pytest.mark.usefixtures("sdk_without_gateway")
def test_every_task_type_has_an_example() -> None:
    from pydolphinscheduler import tasks

    found = set()
    for path in EXAMPLES:
        file = engine.check_source(Source(path.name, path.read_bytes()), []).file
        assert file is not None
        found |= {task.kind for task in file.tasks}
    assert found == set(tasks.__all__)


FOREIGN = {
    "github_actions": """
        name: test # task_type
        on: [push]
        jobs:
          workflow:
            runs-on: ubuntu-latest
            steps: [{run: "echo $ENV ${CONFIG_DIR}"}]
        """,
    "compose": """
        services:
          tasks: {image: tasks, environment: {task_type: Shell}}
          workflow: {image: workflow}
        """,
    "kubernetes": """
        apiVersion: v1
        kind: ConfigMap
        data: {task_type: Shell, workflow: etl, tasks: "load"}
        ---
        apiVersion: v1
        kind: Service
        """,
    "ansible": """
        - hosts: all
          tasks:
            - name: load
              shell: ./load
              vars: {task_type: Shell}
        """,
    "tekton": """
        apiVersion: tekton.dev/v1
        kind: Pipeline
        spec:
          workflow: {name: etl}
          tasks:
            - {name: load, task_type: Shell, command: ./load, deps: [nope]}
        """,
    "gitlab": """
        workflow:
          rules: [{if: "$CI"}]
        tasks:
          script: [echo task_type]
        """,
    "serverless_workflow": """
        workflow: {id: etl, version: "1"}
        tasks:
          - {id: load, task_type: http, with: {uri: x}}
        """,
    "another_runner": """
        workflow: {name: etl}
        tasks:
          - {id: load, task_type: training, deps: [nope]}
        """,
    "tags": """
        workflow: !Ref etl
        tasks: !Sub [{task_type: Shell}]
        """,
    "broken": "tasks: [task_type: {",
    "nothing": "# task_type",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_of_another_tool_is_left_alone(name: str) -> None:
    import textwrap

    checked = engine.check_source(Source("flow.yaml", textwrap.dedent(FOREIGN[name]).encode()), RULES)
    assert (checked.file, checked.diagnostics) == (None, [])


def test_older_versions_read_other_files() -> None:
    from pydolphin_lint.sdk import catalog

    source = Source("flow.yaml", ONE.encode())
    assert engine.check_source(source, ON, sdk=catalog.load("3.1.1")).file is None
    assert engine.check_source(source, ON, sdk=catalog.load("4.0.0")).file is not None


class TestNoqa:
    def test_on_its_line(self) -> None:
        assert _codes(ONE) == ["PDS601"]
        assert _codes(ONE.replace("timeot: 5", "timeot: 5  # noqa: PDS601 it is read elsewhere")) == []
        assert _codes(ONE.replace("timeot: 5", "timeot: 5  # noqa: PDS602")) == ["PDS601"]
        assert _codes(ONE.replace("name: load", "name: load  # noqa: PDS601")) == ["PDS601"]

    def test_on_a_block_of_text(self) -> None:
        text = ONE.replace("    timeot: 5\n", "").replace("./load", "|{}\n      mysql -pS3cr3tPw0rd\n      echo")
        assert _codes(text.format("")) == ["PDS209"]
        assert _codes(text.format("  # noqa: PDS209")) == []

    def test_what_is_unused_is_found_in_comments_only(self) -> None:
        text = ONE.replace("timeot: 5", "description: '# noqa: PDS601'  # noqa: PDS602")
        found = engine.check_source(Source("flow.yaml", text.encode()), RULES).diagnostics
        assert [(each.code, each.at.column) for each in found] == [("PDS002", 36)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(ONE.encode("utf-16"), "PDS001", id="utf-16"),
        pytest.param(b"\xef\xbb\xbf" + ONE.encode(), "PDS601", id="byte-order-mark"),
        pytest.param(ONE.replace("load", "订单").encode("gbk"), "PDS001", id="gbk"),
        pytest.param(ONE.replace("\n", "\r\n").encode(), "PDS601", id="crlf"),
        pytest.param(ONE.replace("\n", "\r").encode(), "PDS601", id="cr"),
        pytest.param(ONE.replace("orders", "# coding: gbk 订单").encode(), "PDS601", id="cookie"),
        pytest.param(ONE.encode() + b"  - &a [*a]\n", "PDS001", id="alias-of-itself"),
        pytest.param(ONE.encode() + b"more: " + b"[" * 5000, "PDS001", id="too-deep"),
    ],
)
def test_odd_bytes(data: bytes, code: str) -> None:
    found = engine.check_source(Source("flow.yaml", data), ON).diagnostics
    assert code in {each.code for each in found}


# Changed files

#: How many files are made by changing others, for the crash test and for the comparison with the SDK.
MUTANTS, COMPARED = 3000, 500
TEXTS = [
    path.read_text("utf-8")
    for path in (*cases.files(), *EXAMPLES)
    if path.suffix == ".yaml" and "DS001" not in str(path)
]
#: Workflows in which nothing is wrong; none of the cases, so that a new one changes no mutant.
GOOD = [path.read_text("utf-8") for path in EXAMPLES]
_PIECES = (
    "null",
    "5",
    "[]",
    "{}",
    "true",
    '""',
    "a: b",
    "[load]",
    "$ENV{X}",
    "fn(x)",
    "0",
    "-",
    "&a x",
    "*a",
    "!x y",
    "|",
)


def _mutant(random: Random) -> str:
    lines = random.choice(TEXTS).splitlines()
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        index = random.randrange(len(lines))
        line = lines[index]
        change = random.randrange(8)
        if change == 0:
            del lines[index]
        elif change == 1:
            lines.insert(index, line)
        elif change == 2:
            other = random.randrange(len(lines))
            lines[index], lines[other] = lines[other], line
        elif change == 3 and ":" in line:
            lines[index] = f"{line.partition(':')[0]}: {random.choice(_PIECES)}"
        elif change == 4 and ":" in line:
            key, _, value = line.partition(":")
            position = len(key) - random.randrange(len(key.strip()) or 1)
            lines[index] = f"{key[: position - 1]}{key[position:]}:{value}"
        elif change == 5:
            lines[index] = line[2:] if random.random() < 0.5 else f"  {line}"
        elif change == 6:
            lines = lines[: index + 1]
        else:
            words = line.split()
            if words:
                lines[index] = line.replace(random.choice(words), random.choice(random.choice(TEXTS).split()), 1)
        if not lines:
            lines = ["x"]
    return "\n".join(lines) + "\n"


def _gentle_mutant(random: Random) -> str:
    """A file of which most that is changed is still YAML."""
    lines = random.choice(GOOD).splitlines()
    for _ in range(random.choice((1, 1, 1, 2))):
        places = [index for index, line in enumerate(lines) if ": " in line and not line.lstrip().startswith("#")]
        index = random.choice(places or [0])
        key, _, value = lines[index].partition(":")
        change = random.randrange(6)
        if change == 0 and not key.lstrip().startswith("-"):
            del lines[index]
        elif change == 1:
            position = len(key) - random.randrange(len(key.strip("- ")) or 1)
            lines[index] = f"{key[: position - 1]}{key[position:]}:{value}"
        elif change in (2, 3):
            lines[index] = f"{key}: {random.choice(_PIECES)}"
        elif change == 4:
            other = random.choice(places or [0])
            lines[index] = f"{key}:{lines[other].partition(':')[2]}"
        else:
            name = random.choice(("timeout", "flag", "deps", "name", "local_params", "input_params", "depends_on"))
            blanks = key[: len(key) - len(key.lstrip(" -"))].replace("-", " ")
            lines.insert(index + 1, f"{blanks}{name}: {random.choice(_PIECES)}")
    return "\n".join(lines) + "\n"


def test_changed_files_crash_nothing() -> None:
    random = Random(3)
    for _ in range(MUTANTS):
        text = _mutant(random)
        found = engine.check_source(Source("flow.yaml", text.encode()), RULES, has_file=lambda _, name: False)
        assert "PDS000" not in {each.code for each in found.diagnostics}, text


def test_every_edit_of_a_changed_file_leaves_yaml_with_its_finding_gone() -> None:
    random = Random(5)
    edits = 0
    for _ in range(MUTANTS):
        text = random.choice((_mutant, _gentle_mutant))(random)
        source = Source("flow.yaml", text.encode())
        found = engine.check_source(source, ON).diagnostics
        for each in found:
            if not each.edits:
                continue
            data = fix.edited(source, each.edits)
            assert data is not None
            after = engine.check_source(Source("flow.yaml", data), ON)
            assert after.file is not None, data.decode()
            places = [(other.code, other.at.start) for other in after.diagnostics]
            assert (each.code, each.at.start) not in places, data.decode()
            edits += 1
    assert edits > 30


# The SDK's own reader, with a recorder in the place of the gateway

#: Files that cases name, beside those of the examples.
BESIDE = ("PDS608/load.sql", "PDS608/one_variable.yaml")
#: How messages say that the SDK fails by itself; other findings are about what the server does, or nobody.
STOPS = ("and stops", "stops submit()", "stops the deploy", "stops the file", "stops with", "the deploy stops")
#: Why the SDK fails on a file of which we say nothing, by what tells it: in the file, or in the error.
SILENT_BY_TEXT = {
    "a tag of its own makes an object of a value, and we do not follow tags": "!x y",
    "a variable of the environment is not set, which only the deploy knows": "schedule: $ENV{",
    "a task is named by a variable of the environment": "name: $ENV{",
    "a task is named by another workflow": "name: $WORKFLOW{",
    "what stands in another file does not fit here": ': $FILE{"',
}
SILENT_BY_ERROR = {
    "a list or mapping stands where the SDK wants a text, in a place that no rule looks at": "Commented",
    "a number or a truth value stands there": "object has no attribute",
    "a statement that is no text": "expected string",
    "a list stands where a name of another project or workflow belongs": "get_code_from_gateway",
}


def _record(folder: Path, *names: str) -> list[Recording]:
    for path in (*SHAPES.iterdir(), *(cases.FOLDER / name for name in BESIDE)):
        shutil.copy(path, folder)
    return record(names, python=sys.executable, root=str(folder), jobs=2, timeout=120)


def test_the_sdk_takes_every_example(tmp_path: Path) -> None:
    failed = [each.path for each in _record(tmp_path, *(path.name for path in EXAMPLES)) if each.error is not None]
    assert failed == []


def _is_plainly_a_workflow(text: str) -> bool:
    """Whether a person sees at once what a file is meant to be."""
    try:
        root = yaml.safe_load(text)
    except yaml.constructor.ConstructorError:
        return False
    except yaml.YAMLError:
        lines = text.splitlines()
        return (
            all(any(line.startswith(key) for line in lines) for key in ("workflow:", "tasks:")) and "task_type:" in text
        )
    if not isinstance(root, dict) or not isinstance(root.get("workflow"), dict) or "name" not in root["workflow"]:
        return False
    tasks = root.get("tasks")
    return isinstance(tasks, list) and any(
        isinstance(task, dict) and str(task.get("task_type")).capitalize() in ("Shell", "Sql", "Dependent")
        for task in tasks
    )


def test_the_sdk_fails_where_we_say_so(tmp_path: Path) -> None:
    random = Random(4)
    names = [f"changed{number}.yaml" for number in range(COMPARED)]
    texts = {name: _gentle_mutant(random) for name in names}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    wrong, agreed, left = [], 0, 0
    for recording in _record(tmp_path, *names):
        text = texts[recording.path]
        source = Source(recording.path, text.encode())
        checked = engine.check_source(source, ON, has_file=lambda _, name: (tmp_path / name).exists())
        says = [each for each in checked.diagnostics if any(word in each.message for word in STOPS)]
        if recording.error is None:
            wrong += [f"the SDK takes it: {each}\n{text}" for each in says]
            agreed += not says
        elif checked.diagnostics:
            agreed += 1
        elif checked.file is None:
            left += 1
            if _is_plainly_a_workflow(text):
                wrong.append(f"taken for somebody else's: {recording.error.message}\n{text}")
        elif not any(sign in text for sign in SILENT_BY_TEXT.values()) and not any(
            sign in recording.error.message for sign in SILENT_BY_ERROR.values()
        ):
            wrong.append(f"nothing was said: {recording.error.message}\n{text}")
    assert wrong == [], "\n".join(wrong)
    assert agreed > COMPARED * 0.7
    assert left < COMPARED * 0.25
