"""The JSON Schema takes what the SDK takes, and refuses what fails or is ignored there."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from pydolphin_lint.deploy.record import record
from pydolphin_lint.report import schema
from pydolphin_lint.sdk import catalog, choices, parameters
from tests.conftest import ROOT

EXAMPLES = sorted((ROOT / "tests" / "data" / "yaml_examples").glob("*.yaml"))
COMMAND = [sys.executable, "-m", "pydolphin_lint"]
VERSIONS = [version for version in catalog.VERSIONS if version >= "3.1.1"]
#: What the examples take from the environment.
ENVIRONMENT = {
    "ORDERS_DATASOURCE": "warehouse",
    "ORDERS_ENVIRONMENT": "python3",
    "ORDERS_PRIORITY": "HIGH",
    "ORDERS_RETRIES": "3",
    "ORDERS_SCHEDULE": "0 0 6 * * ? *",
    "ORDERS_STATE": "online",
}


def _document(version: str = catalog.NEWEST) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(schema.render(catalog.load(version)))
    return document


NEWEST = _document()


def _errors(text: str, document: dict[str, Any] = NEWEST) -> list[tuple[str, str]]:
    """Where something is wrong, and what."""
    data = YAML(typ="safe", pure=True).load(io.StringIO(text))
    found = Draft7Validator(document).iter_errors(data)
    return [("/".join(map(str, error.absolute_path)), error.message) for error in found]


def _takes(key: str, value: object, document: dict[str, Any] = NEWEST) -> bool:
    """Whether the schema of one parameter takes a value."""
    return not list(Draft7Validator(document["definitions"][key]).iter_errors(value))


def _file(task: str = "{name: a, task_type: Shell, command: run}", workflow: str = "name: w") -> str:
    """A workflow of one task; both are written on one line."""
    return f"workflow: {{{workflow}}}\ntasks:\n  - {task}\n"


@pytest.mark.parametrize("version", VERSIONS)
def test_is_a_schema(version: str) -> None:
    document = _document(version)
    Draft7Validator.check_schema(document)
    references = set(re.findall(r'"\$ref": "#/definitions/([^"]+)"', json.dumps(document)))
    assert references == set(document["definitions"])
    patterns = re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', json.dumps(document))
    for pattern in {json.loads(each) for each in patterns}:
        re.compile(pattern)


@pytest.mark.parametrize("version", VERSIONS)
def test_every_parameter_is_known(version: str) -> None:
    document = _document(version)
    keys = {
        f"{name}.{key}"
        for name, properties in {"Workflow": document["properties"]["workflow"], **document["definitions"]}.items()
        for key, value in properties.get("properties", {}).items()
        if value is True and key not in document["definitions"]["common"]["properties"]
    }
    assert {key.partition(".")[2] for key in keys} == {"name", "task_type", "deps"}


def test_no_parameter_is_told_of_that_no_version_has() -> None:
    told = {key for version in VERSIONS for key in _document(version)["definitions"]}
    assert set(parameters.PARAMETERS) <= told


@pytest.mark.usefixtures("sdk_without_gateway")
def test_task_types_are_those_of_the_sdk() -> None:
    from pydolphinscheduler import tasks

    assert set(NEWEST["definitions"]["task"]["properties"]["task_type"]["anyOf"][0]["enum"]) == set(tasks.__all__)


class TestWhatTheSdkTakes:
    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_example(self, path: Path) -> None:
        assert _errors(path.read_text("utf-8")) == []

    def test_examples_are_of_all_task_types(self) -> None:
        text = "".join(path.read_text("utf-8") for path in EXAMPLES)
        types = {each.lower() for each in re.findall(r"task_type\"?: \"?(\w+)", text)}
        names = NEWEST["definitions"]["task"]["properties"]["task_type"]["anyOf"][0]["enum"]
        assert types == {name.lower() for name in names}

    def test_examples_are_right(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """They are read by the real SDK, without a server."""
        shutil.copytree(EXAMPLES[0].parent, tmp_path / "examples")
        for name, value in ENVIRONMENT.items():
            monkeypatch.setenv(name, value)
        names = [path.name for path in EXAMPLES]
        recordings = record(names, python=sys.executable, root=str(tmp_path / "examples"), jobs=2, timeout=60)
        assert {each.path: each.error for each in recordings} == dict.fromkeys(names)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(_file("{name: a, task_type: sHELL, command: run}"), id="type-in-any-case"),
            pytest.param(_file("{name: a, task_type: Shell, command: true}"), id="command-that-yaml-takes-for-a-bool"),
            pytest.param(_file("{name: a, task_type: Shell, command: run, deps: }"), id="no-deps"),
            pytest.param(_file("{name: a, task_type: Shell, command: run, deps: []}"), id="empty-deps"),
            pytest.param(_file("{name: a, task_type: Shell, command: run, timeout: }"), id="empty-timeout"),
            pytest.param(_file("{name: a, task_type: Shell, command: run, local_params: []}"), id="deprecated-key"),
            pytest.param(
                _file("{name: a, task_type: Shell, command: run, resource_list: [{resourceName: a}]}"),
                id="resources-as-the-sdk-takes-them-with-a-warning",
            ),
            pytest.param(_file(workflow='name: w, schedule: "  0 0 6 * * ? *  "'), id="blanks-around-a-schedule"),
            pytest.param(_file(workflow="name: w, warning_type: ' all '"), id="padded-choice"),
            pytest.param(_file(workflow="name: w, run: "), id="empty-run"),
            pytest.param(
                _file("{name: a, task_type: Shell, command: run, input_params: {a: , b: 5, c: -0.5, d: true}}"),
                id="values-of-every-sort",
            ),
            pytest.param(
                _file("{name: a, task_type: MLflowModels, model_uri: m, port: '${port}'}"), id="parameter-of-the-server"
            ),
            pytest.param(
                _file(
                    "{name: a, task_type: DataX, datasource_name: a, datatarget_name: b, sql: s, target_table: t, "
                    "job_speed_record: '${limit}'}"
                ),
                id="parameter-of-the-server-for-a-number",
            ),
            pytest.param("x-of-our-own: 1\n" + _file(), id="keys-of-ones-own"),
        ],
    )
    def test_shape(self, text: str) -> None:
        assert _errors(text) == []

    def test_what_may_be_empty_may_be_empty_for_the_sdk(self, tmp_path: Path) -> None:
        common = NEWEST["definitions"]["common"]["properties"]
        shell = {"name": "a", "task_type": "Shell", "command": "run"}
        files: list[dict[str, Any]] = [
            {"workflow": {"name": "w", key: None}, "tasks": [shell]}
            for key in NEWEST["properties"]["workflow"]["properties"]
        ]
        for name in set(NEWEST["definitions"]["task"]["properties"]["task_type"]["anyOf"][0]["enum"]):
            task = NEWEST["definitions"][name]
            if name not in ("Switch", "Condition", "Dependent"):
                values = {key: 1 if key.startswith("min_") else "x" for key in task["required"]}
                files += [
                    {"workflow": {"name": "w"}, "tasks": [{**values, "task_type": name, key: None}]}
                    for key in task["properties"]
                    if name == "Shell" or key not in common
                ]
        taken = [each for each in files if Draft7Validator(NEWEST).is_valid(each)]
        assert len(taken) > 80
        for number, each in enumerate(taken):
            (tmp_path / f"{number}.yaml").write_text(json.dumps(each))
        paths = [f"{number}.yaml" for number in range(len(taken))]
        recordings = record(paths, python=sys.executable, root=str(tmp_path), jobs=2, timeout=60)
        assert [each for each, done in zip(taken, recordings, strict=True) if done.error is not None] == []

    def test_old_version(self) -> None:
        text = textwrap.dedent("""\
            workflow: {name: old, tenant: etl}
            tasks:
              - {name: sub, task_type: SubProcess, process_definition_name: orders, timeout_flag: OPEN}
              - {name: call, task_type: Http, url: "http://x", http_params: [{prop: a, value: b}]}
              - name: wait
                task_type: Dependent
                op: and
                groups:
                  - op: and
                    groups: [{project_name: p, process_definition_name: w, dependent_task_name: t}]
            """)
        assert _errors(text, _document("3.1.1")) == []
        assert [where for where, _ in _errors(text)] == [
            "workflow",
            "tasks/0/task_type",
            "tasks/1/http_params",
            "tasks/2/groups/0/groups/0",
            "tasks/2/groups/0/groups/0",
        ]


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        pytest.param(_file().partition("\n")[2], "", "'workflow' is a required", id="no-workflow"),
        pytest.param("workflow: {name: w}\n", "", "'tasks' is a required", id="no-tasks"),
        pytest.param("workflow: {name: w}\ntasks: []\n", "tasks", "non-empty", id="empty-tasks"),
        pytest.param(_file(workflow=""), "workflow", "'name' is a required", id="workflow-without-a-name"),
        pytest.param(_file(workflow="name: 2026"), "workflow/name", "not of type", id="name-that-is-a-number"),
        pytest.param(_file(workflow="name: w, scedule: x"), "workflow", "scedule", id="misspelt-key-of-the-workflow"),
        pytest.param(_file(workflow="name: w, tenant: t"), "workflow", "tenant", id="key-of-an-older-version"),
        pytest.param(
            _file(workflow="name: w, schedule: 0 6 * * *"), "workflow/schedule", "does not match", id="five-fields"
        ),
        pytest.param(
            _file(workflow="name: w, schedule: 0  0 6 * * ? *"), "workflow/schedule", "does not", id="two-blanks"
        ),
        pytest.param(
            _file(workflow="name: w, start_time: tomorrow"), "workflow/start_time", "does not match", id="no-date"
        ),
        pytest.param(_file(workflow="name: w, timeout: 1h"), "workflow/timeout", "does not match", id="text-timeout"),
        pytest.param(_file(workflow="name: w, timeout: -1"), "workflow/timeout", "minimum", id="negative-timeout"),
        pytest.param(
            _file(workflow="name: w, warning_type: FAILED"), "workflow/warning_type", "not valid", id="no-such-warning"
        ),
        pytest.param(
            _file(workflow="name: w, release_state: Online"), "workflow/release_state", "not valid", id="wrong-case"
        ),
        pytest.param(_file(workflow="name: w, run: yes"), "workflow/run", "not of type", id="yes-is-a-text"),
        pytest.param(_file(workflow="name: w, param: [a]"), "workflow/param", "not of type", id="param-as-a-list"),
        pytest.param(
            _file(workflow="name: w, resource_list: [a]"), "workflow/resource_list", "", id="resources-of-a-workflow"
        ),
        pytest.param(_file("{name: a, command: run}"), "tasks/0", "'task_type' is a required", id="no-type"),
        pytest.param(_file("{name: a, task_type: Bash}"), "tasks/0/task_type", "not valid", id="unknown-type"),
        pytest.param(_file("{name: a, task_type: K8S}"), "tasks/0/task_type", "not valid", id="type-of-the-server"),
        pytest.param(_file("{task_type: Shell, command: run}"), "tasks/0", "'name' is a req", id="task-without-a-name"),
        pytest.param(_file("{name: a, task_type: Shell}"), "tasks/0", "'command' is a required", id="no-command"),
        pytest.param(
            _file("{name: a, task_type: Shell, command: }"), "tasks/0/command", "not of type", id="empty-command"
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: [run]}"), "tasks/0/command", "not of type", id="command-list"
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, timeot: 3}"), "tasks/0", "timeot", id="misspelt-key"
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, depends_on: [b]}"), "tasks/0", "depends", id="depends-on"
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, params: {command: run}}"), "tasks/0", "params", id="nested-params"
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, deps: b}"), "tasks/0/deps", "not of", id="deps-as-text"
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, flag: yes}"), "tasks/0/flag", "not valid", id="flag-yes"
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, flag: true}"), "tasks/0/flag", "not valid", id="flag-true"
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, task_priority: high}"),
            "tasks/0/task_priority",
            "not valid",
            id="priority-in-another-case",
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, timeout: '5'}"), "tasks/0/timeout", "does", id="quoted"
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, is_cache: YES}"), "tasks/0/is_cache", "does", id="cache"
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, fail_retry_times: twice}"),
            "tasks/0/fail_retry_times",
            "does not match",
            id="word-for-a-number",
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, resource_list: a.sh}"),
            "tasks/0/resource_list",
            "does not match",
            id="resources-as-text",
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, input_params: {day: today()}}"),
            "tasks/0/input_params/day",
            "does not match",
            id="unknown-type-of-a-parameter",
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, resource_plugin: local}"),
            "tasks/0/resource_plugin",
            "not of type",
            id="what-only-python-can-give",
        ),
        pytest.param(
            _file("{name: a, task_type: Shell, command: run, process_definition: }"), "tasks/0", "pro", id="old-object"
        ),
        pytest.param(
            _file("{name: a, task_type: MLFlowProjectsAutoML, data_path: d, automl_tool: }"),
            "tasks/0/automl_tool",
            "not valid",
            id="empty-where-none-fails",
        ),
        pytest.param(
            _file("{name: a, task_type: Http, url: x, http_method: get}"), "tasks/0/http_method", "not", id="http-get"
        ),
        pytest.param(
            _file("{name: a, task_type: Sql, datasource_name: d, sql: s, sql_type: 1}"),
            "tasks/0/sql_type",
            "not valid",
            id="sql-type-as-a-number",
        ),
        pytest.param(
            _file("{name: a, task_type: Switch, condition: [{task: b}], timeout: 3}"), "tasks/0", "timeout", id="switch"
        ),
        pytest.param(
            _file("{name: a, task_type: Switch, condition: [['x', b]]}"), "tasks/0/condition/0", "", id="branch-as-list"
        ),
        pytest.param(
            _file("{name: a, task_type: Condition, success_task: b, failed_task: c, op: XOR, groups: [{op: and, "
                  "groups: [{task: d, flag: true}]}]}"),
            "tasks/0/op",
            "not valid",
            id="no-operator",
        ),
        pytest.param(
            _file("{name: a, task_type: Condition, success_task: b, failed_task: c, op: and, groups: [{op: and, "
                  'groups: [{task: d, flag: "false"}]}]}'),
            "tasks/0/groups/0/groups/0/flag",
            "not of type",
            id="flag-as-text",
        ),
        pytest.param(
            _file("{name: a, task_type: Dependent, op: and, groups: [{op: and, groups: [{project_name: p, "
                  "workflow_name: w, dependent_task_name: t, dependent_date: yesterday}]}]}"),
            "tasks/0/groups/0/groups/0/dependent_date",
            "not valid",
            id="no-such-date",
        ),
        pytest.param(
            _file("{name: a, task_type: Dependent, op: and, groups: [{op: and, groups: [{project_name: p, "
                  "workflow_name: w}]}]}"),
            "tasks/0/groups/0/groups/0",
            "'dependent_task_name' is a required",
            id="dependent-without-a-task",
        ),
    ],
)  # fmt: skip
def test_is_refused(text: str, where: str, what: str) -> None:
    found = _errors(text)
    assert [place for place, _ in found] == [where] * len(found)
    assert found
    assert any(what in message for _, message in found)


@pytest.mark.parametrize("name", [*choices.WORKFLOW, *choices.TASK, *choices.HTTP, *choices.SQL])
def test_choices_are_those_of_the_rules(name: str) -> None:
    choice = (choices.WORKFLOW | choices.TASK | choices.HTTP | choices.SQL)[name]
    spellings = [spell(value) for value in choice.values for spell in (str, str.lower, str.title, " {} ".format)]
    for value in [*spellings, "", " ", "7", "nonsense", "YES", "1", None, True, False, 0, 1]:
        assert _takes(name, value) == choice.accepts(value), repr(value)


@given(st.text("0* ?\t-"))
@example("0 0 6 * * ? *")
@example(" 0 0 6 * * ? * ")
@example("0 0 6 * * ?  ")
def test_schedule_counts_fields_as_the_sdk_does(text: str) -> None:
    assert _takes("schedule", text) == (not text.strip() or text.strip().count(" ") == 6)


@pytest.mark.usefixtures("sdk_without_gateway")
@given(st.text("ab()\n DATE"))
@example("DATE (2026)")
@example("today()")
@example("(x)")
@example("a\nf(x)")
def test_parameters_are_split_as_the_sdk_does(text: str) -> None:
    from pydolphinscheduler.core.parameter import ParameterType

    found = re.findall(r"^(.*?)\((.*?)\)", text)
    taken = not found or found[0][0].rstrip() in ParameterType.type_sets
    assert _takes("input_params", {"x": text}) == taken


class TestCommand:
    def _run(self, folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*COMMAND, "schema", *words],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            capture_output=True,
            check=False,
        )

    def test_output_is_the_same_everywhere(self, tmp_path: Path) -> None:
        first = self._run(tmp_path, PYTHONHASHSEED="1", PYTHONIOENCODING="ascii")
        second = self._run(tmp_path, PYTHONHASHSEED="2", PYTHONIOENCODING="utf-16-le", NO_COLOR="1")
        assert first.stdout == second.stdout.decode("utf-16-le").encode("ascii")
        assert first.stdout.decode("ascii").replace("\r\n", "\n") == schema.render(catalog.load())
        assert (first.returncode, first.stderr) == (0, b"")

    def test_version(self, tmp_path: Path) -> None:
        (tmp_path / "pyproject.toml").write_text('[tool.pydolphin-lint]\ntarget-sdk = "4.0"\n')
        assert json.loads(self._run(tmp_path).stdout)["title"].endswith(" 4.0.4")
        assert json.loads(self._run(tmp_path, "--target-sdk", "3.1.1").stdout)["title"].endswith(" 3.1.1")

    def test_version_without_yaml(self, tmp_path: Path) -> None:
        done = self._run(tmp_path, "--target-sdk", "3.0")
        assert done.stderr.startswith(b"pydolphin-lint: schema: version 3.0.2 of the SDK reads no YAML")
        assert (done.returncode, done.stdout) == (2, b"")

    def test_is_small(self) -> None:
        assert len(schema.render(catalog.load())) < 80_000
