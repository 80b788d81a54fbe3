"""A plan says what a deploy would do: the same for the same files, in order, and stopped by what cannot work."""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from pydolphin_lint import __version__
from pydolphin_lint.deploy import plan
from pydolphin_lint.deploy.plan import Change, Definition, Obstacle, Plan, PlanFileError, Reference
from pydolphin_lint.deploy.record import record
from pydolphin_lint.deploy.recording import Argument, Call, Failure, Recording, SocketAttempt, Symbol, needs_live

HEAD = """\
from pydolphinscheduler.core.resource import Resource
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sql import Sql
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow
from pydolphinscheduler.tasks.switch import Branch, Default, Switch, SwitchCondition
"""

FILES = {
    "daily.py": """
        with Workflow(name="daily", schedule="0 0 5 * * ? *", param={"day": "1"}) as workflow:
            a = Shell(name="a", command="echo a")
            b = Shell(name="b", command="echo b")
            c = Shell(name="c", command="echo c")
            a >> [b, c]
            workflow.submit()
    """,
    "daily_otherwise.py": """
        # Nothing here that the server would see.
        print("hello")
        with Workflow(param={"day": "1"}, schedule="0 0 5 * * ? *", name="daily") as workflow:
            c = Shell(name="c", command="echo c")
            b = Shell(name="b", command="echo b")
            a = Shell(name="a", command="echo a")
            a >> c
            a >> b
            workflow.submit()
    """,
    "references.py": """
        with Workflow(name="all", param={"x": "1"}) as workflow:
            files = ["b.txt", "a.txt"]
            one = Shell(name="one", command="true", environment_name="python", resource_list=files)
            Sql(name="two", datasource_name="metadata", sql="select 1")
            SubWorkflow(name="three", workflow_name="inner")
            items = [DependentItem("p", "w", "t"), DependentItem("p", "w"), DependentItem("p", "w")]
            four = Dependent(name="four", dependence=And(*items))
            Switch(name="five", condition=SwitchCondition(Branch("${x} > 1", task=one), Default(task=four)))
            workflow.submit()
    """,
    "two.py": """
        for name in ("first", "second"):
            with Workflow(name=name) as workflow:
                Shell(name="t", command=f"echo {name}")
                workflow.submit()
    """,
    "started.py": """
        with Workflow(name="started") as workflow:
            Shell(name="t", command="true")
            workflow.submit()
            workflow.run()
    """,
    "started_before.py": """
        with Workflow(name="started") as workflow:
            Shell(name="t", command="true")
            workflow.run()
            workflow.description = "late"
            workflow.submit()
    """,
    "started_twice.py": """
        with Workflow(name="started") as workflow:
            Shell(name="t", command="true")
            workflow.run()
            workflow.run()
    """,
    "started.yaml": """
        workflow:
          name: started
          run: true
        tasks:
          - name: t
            task_type: Shell
            command: "true"
    """,
    "not_started.yaml": """
        workflow:
          name: started
          run: false
        tasks:
          - name: t
            task_type: Shell
            command: "true"
    """,
    "changed_again.py": """
        with Workflow(name="again") as workflow:
            Shell(name="t", command="true")
            workflow.submit()
            workflow.description = "the last one counts"
            Shell(name="u", command="true")
            workflow.submit()
    """,
    "two_projects.py": """
        for project in ("north", "south"):
            with Workflow(name="same", project=project) as workflow:
                Shell(name="t", command="true")
                workflow.submit()
    """,
    "names.py": """
        with Workflow(name='日报 "每日" a/b', project="数据/仓库") as workflow:
            a = Shell(name="抽取 'x' | \\\\ /", command="true")
            b = Shell(name="加载", command="echo 汉字")
            a >> b
            workflow.submit()
    """,
    "no_task.py": """
        with Workflow(name="empty") as workflow:
            workflow.submit()
    """,
    "task_twice.py": """
        with Workflow(name="twice") as workflow:
            a = Shell(name="t", command="true")
            b = Shell(name="t", command="false")
            a >> b
            workflow.submit()
    """,
    "task_cycle.py": """
        with Workflow(name="round") as workflow:
            a, b, c = (Shell(name=name, command="true") for name in "abc")
            a >> b >> c >> a
            workflow.submit()
    """,
    "self_relation.py": """
        with Workflow(name="narrow") as workflow:
            a = Shell(name="a", command="true")
            a >> a
            workflow.submit()
    """,
    "foreign_task.py": """
        with Workflow(name="one") as one:
            a = Shell(name="a", command="true")
            one.submit()
        with Workflow(name="other") as other:
            b = Shell(name="b", command="true")
            a >> b
            a._task_relation.clear()
            other.submit()
    """,
    "own_past.py": """
        with Workflow(name="loop", project="p") as workflow:
            Dependent(name="d", dependence=And(DependentItem("p", "loop", dependent_date="last1Days")))
            workflow.submit()
    """,
    "own_sub_workflow.py": """
        with Workflow(name="loop", project="p") as workflow:
            SubWorkflow(name="s", workflow_name="loop")
            workflow.submit()
    """,
    "only_start.py": """
        Workflow(name="elsewhere").start()
    """,
    "admin_script.py": """
        from pydolphinscheduler.models import Project
        Project(name="old", code=1).delete()
        Project(name="old", code=1).delete()
        with Workflow(name="w") as workflow:
            Shell(name="t", command="true")
            workflow.submit()
    """,
    "late_upload.py": """
        with Workflow(name="w") as workflow:
            Shell(name="t", command="true")
            workflow.submit()
        Resource(name="late.sql", content="select 1", user_name="u").create_or_update_resource()
    """,
    "upload.py": """
        with Workflow(name="w", resource_list=[Resource(name="a.sql", content="select 1")]) as workflow:
            Shell(name="t", command="true")
            workflow.submit()
            workflow.submit()
    """,
    "uses_the_code.py": """
        with Workflow(name="one") as one:
            Shell(name="a", command="true")
            code = one.submit()
        with Workflow(name="other") as other:
            Shell(name="b", command=f"run {code}")
            other.submit()
    """,
    "computes.py": """
        with Workflow(name="w") as workflow:
            Shell(name="t", command="true")
            print(workflow.submit() + 1)
    """,
    "fails.py": """
        print("about to fail")
        with Workflow(name="w") as workflow:
            raise ValueError("no such table")
    """,
    "fails_without_words.py": """
        assert False
    """,
    "exits.py": """
        import sys
        sys.exit(3)
    """,
    "leaves.py": """
        import os
        os._exit(3)
    """,
    "sleeps.py": """
        import time
        time.sleep(60)
    """,
    "asks_the_network.py": """
        import socket
        command = "fallback"
        try:
            socket.create_connection(("192.0.2.1", 80), timeout=1)
        except OSError:
            pass
        with Workflow(name="w") as workflow:
            Shell(name="t", command=command)
            workflow.submit()
    """,
    "needs_the_network.py": """
        import socket
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    """,
    "asks_for_a_secret.py": """
        import os
        with Workflow(name="w") as workflow:
            Shell(name="t", command="login " + os.environ.get("WAREHOUSE_PASSWORD", "nobody"))
            workflow.submit()
    """,
    "whole_project.py": """
        with Workflow(name="w") as workflow:
            Dependent(name="d", dependence=And(DependentItem("p")))
            workflow.submit()
    """,
    "nothing.py": """
        print("only a library")
    """,
    "ends_before_it_starts.py": """
        times = {"start_time": "2026-02-01", "end_time": "2026-01-01"}
        with Workflow(name="w", schedule="0 0 0 * * ? *", **times) as workflow:
            Shell(name="t", command="true")
            workflow.submit()
    """,
    "ends_some_day.py": """
        with Workflow(name="w", schedule="0 0 0 * * ? *", end_time="2026-01-01") as workflow:
            Shell(name="t", command="true")
            workflow.submit()
    """,
    "looks_like_symbols.py": """
        with Workflow(name="w", description="9007112345678901") as workflow:
            a = Shell(name="a", command="echo 9007112345678901 99007112345678901")
            Shell(name="b", command=f"echo {a.code} a", fail_retry_times=9007112345678901)
            workflow.submit()
    """,
    "not_a_symbol.py": """
        with Workflow(name="w", description="9007112345678901") as workflow:
            a = Shell(name="a", command="echo 9007112345678901 99007112345678901")
            Shell(name="b", command="echo a a", fail_retry_times=9007112345678901)
            workflow.submit()
    """,
    "sql_file.py": """
        import limits
        with Workflow(name="w") as workflow:
            with open("query.sql") as file:
                Sql(name="s", datasource_name="metadata", sql=file.read(), fail_retry_times=limits.ROWS)
            workflow.submit()
    """,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("repository")
    for name, text in FILES.items():
        text = textwrap.dedent(text)
        (root / name).write_text(HEAD + text if name.endswith(".py") else text, encoding="utf-8")
    (root / "query.sql").write_text("select 1\n")
    (root / "limits.py").write_text("ROWS = 1\n")
    return root


@pytest.fixture(scope="module")
def recorded(folder: Path) -> Mapping[str, Recording]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAREHOUSE_PASSWORD", "not to be seen")
        names = [name for name in FILES if name != "sleeps.py"]
        recordings = [*record_here(folder, *names), *record_here(folder, "sleeps.py", timeout=1)]
    return {recording.path: recording for recording in recordings}


def record_here(folder: Path, *names: str, timeout: float = 120) -> list[Recording]:
    return record(names, python=sys.executable, root=str(folder), jobs=4, timeout=timeout)


@pytest.fixture
def only(recorded: Mapping[str, Recording]) -> Any:
    """The only definition of a file that has no obstacle."""

    def definition(name: str) -> Definition:
        built = plan.build([recorded[name]])
        assert built.obstacles == ()
        (found,) = built.definitions
        return found

    return definition


# By hand


def made(name: str = "w", *, project: str = "p", path: str = "", needs: Sequence[str] = (), **given: Any) -> Recording:
    """A recording of one workflow, its tasks the names in `tasks`, its dependents the workflows in `needs`."""
    calls: list[Call] = []
    symbols: dict[int, Symbol] = {}

    def ask(method: str, field: str, *args: Argument) -> int:
        number = 9007100000000000 + len(symbols)
        symbols[number] = Symbol(len(calls), field)
        calls.append(Call(method, args, ()))
        return number

    tasks: list[dict[str, Any]] = []
    for task in given.pop("tasks", ["t"]):
        task = task if isinstance(task, dict) else {"name": task}
        code = ask("getCodeAndVersion", "code", project, name, task["name"])
        tasks.append({"taskType": "SHELL", "taskParams": {}, **task, "code": code, "version": 0})
    relations = [{"preTaskCode": 0, "postTaskCode": task["code"]} for task in tasks]
    parameters = [{"code": ask("getDependentInfo", "processDefinitionCode", project, each, None)} for each in needs]
    if needs:
        tasks[0]["taskParams"] = {**tasks[0]["taskParams"], "dependence": parameters}
    values: dict[str, Any] = {
        "user": "someone",
        "project": project,
        "name": name,
        "description": "",
        "params": "[]",
        "schedule": None,
        "online_schedule": False,
        "warning_type": "NONE",
        "warning_group_id": 0,
        "timeout": 0,
        "worker_group": "default",
        "release_state": 1,
        "relations": json.dumps(relations),
        "tasks": json.dumps(tasks or [{}]),
        "other_params": None,
        "execution_type": "PARALLEL",
        **given,
    }
    calls.append(Call("createOrUpdateWorkflow", tuple(values.values()), ()))
    return Recording(path or f"{name}.py", "recorded", tuple(calls), symbols, (), (), "", None, 0.1, {"python": "3.11"})


def task(name: str, **parameters: Any) -> dict[str, Any]:
    return {"name": name, "taskParams": parameters}


def details(old: Recording, new: Recording) -> list[str]:
    """What compare says about the one workflow that both define."""
    (change,) = plan.compare(plan.build([old]), plan.build([new]))
    assert change.kind == "changed"
    return list(change.details)


def said(built: Plan) -> list[str]:
    return [str(obstacle) for obstacle in built.obstacles]


def warned(built: Plan) -> list[str]:
    return [str(warning) for warning in built.warnings]


# Definitions


def test_a_definition_has_settings_schedule_tasks_and_relations_by_name(only: Any) -> None:
    daily = only("daily.py")
    assert daily.key == ("project-pydolphin", "daily")
    assert daily.settings["user"] == "userPythonGateway"
    assert daily.settings["params"] == [{"prop": "day", "direct": "IN", "type": "VARCHAR", "value": "1"}]
    assert daily.schedule == {
        "startTime": "<now>",
        "endTime": "9999-12-31 23:59:59",
        "crontab": "0 0 5 * * ? *",
        "timezoneId": "Asia/Shanghai",
    }
    assert [each["name"] for each in daily.tasks] == ["a", "b", "c"]
    assert daily.relations == (("", "a"), ("a", "b"), ("a", "c"))
    assert not daily.starts
    assert not daily.references


def test_the_steps_are_the_questions_the_owners_and_the_submit(recorded: Mapping[str, Recording], only: Any) -> None:
    calls = recorded["references.py"].calls
    methods = [calls[step].method for step in only("references.py").steps]
    assert methods == [
        *["getCodeAndVersion"] * 5,
        "createTenant",
        "createUser",
        "createOrGrantProject",
        *["queryResourcesFileInfo"] * 2,
        "getEnvironmentInfo",
        "getDatasource",
        "getWorkflowInfo",
        *["getDependentInfo"] * 3,
        "createOrUpdateWorkflow",
    ]


def test_a_reference_of_each_kind_is_named_once(only: Any) -> None:
    assert sorted(map(str, only("references.py").references)) == [
        "datasource metadata",
        "environment python",
        "p/w",
        "p/w/t",
        "project-pydolphin/inner",
        "resource a.txt",
        "resource b.txt",
    ]
    assert Reference("workflow", "w", "p", "t") in only("references.py").references


def test_answers_of_the_server_are_written_as_what_they_stand_for(only: Any) -> None:
    tasks = {each["name"]: each for each in only("references.py").tasks}
    assert tasks["one"]["environmentCode"] == "<getEnvironmentInfo(python)>"
    assert tasks["one"]["taskParams"]["resourceList"] == [
        {"resourceName": "<queryResourcesFileInfo(userPythonGateway, a.txt).getFullName()>"},
        {"resourceName": "<queryResourcesFileInfo(userPythonGateway, b.txt).getFullName()>"},
    ]
    assert tasks["five"]["taskParams"]["switchResult"] == {
        "dependTaskList": [{"condition": "${x} > 1", "nextNode": "<task one>"}],
        "nextNode": "<task four>",
    }
    assert "90071" not in json.dumps(only("references.py").tasks)


def test_several_workflows_of_a_file_have_steps_of_their_own(recorded: Mapping[str, Recording]) -> None:
    built = plan.build([recorded["two.py"]])
    first, second = built.definitions
    assert (first.name, second.name) == ("first", "second")
    assert not set(first.steps) & set(second.steps)
    assert built.waves == ((first.key, second.key),)


@pytest.mark.parametrize("name", ["started.py", "started_before.py", "started.yaml"])
def test_a_workflow_that_is_started_is_one_definition_whose_last_step_starts_it(
    recorded: Mapping[str, Recording], only: Any, name: str
) -> None:
    definition = only(name)
    methods = [recorded[name].calls[step].method for step in definition.steps]
    assert definition.starts
    assert methods[-2:] == ["createOrUpdateWorkflow", "execWorkflowInstance"]
    assert methods.count("createOrUpdateWorkflow") == methods.count("createUser") == 1


def test_yaml_and_python_of_one_meaning_have_one_digest(only: Any) -> None:
    assert only("started.yaml").digest == only("started.py").digest
    assert only("not_started.yaml").digest != only("started.yaml").digest


def test_of_several_submits_the_last_counts(only: Any) -> None:
    definition = only("changed_again.py")
    assert definition.settings["description"] == "the last one counts"
    assert [each["name"] for each in definition.tasks] == ["t", "u"]


def test_one_name_in_two_projects_is_two_workflows(recorded: Mapping[str, Recording]) -> None:
    built = plan.build([recorded["two_projects.py"]])
    assert not built.obstacles
    assert [definition.key for definition in built.definitions] == [("north", "same"), ("south", "same")]


def test_names_may_hold_anything(only: Any) -> None:
    definition = only("names.py")
    assert definition.key == ("数据/仓库", '日报 "每日" a/b')
    assert definition.relations == (("", "抽取 'x' | \\ /"), ("抽取 'x' | \\ /", "加载"))


def test_an_uploaded_resource_belongs_to_the_workflow_after_it(only: Any, recorded: Mapping[str, Recording]) -> None:
    definition = only("upload.py")
    calls = recorded["upload.py"].calls
    assert definition.resources == (("a.sql", "select 1"),)
    assert [calls[step].method for step in definition.steps].count("createOrUpdateResource") == 1


def test_numbers_that_only_look_like_symbols_stay(only: Any) -> None:
    first, second = only("looks_like_symbols.py").tasks
    assert only("looks_like_symbols.py").settings["description"] == "9007112345678901"
    assert first["taskParams"]["rawScript"] == "echo 9007112345678901 99007112345678901"
    assert second["failRetryTimes"] == 9007112345678901
    assert second["taskParams"]["rawScript"] == "echo <task a> a"


def test_fields_named_code_or_version_inside_of_a_task_count() -> None:
    old, new = made(tasks=[task("t", version="1", code="x")]), made(tasks=[task("t", version="2", code="y")])
    assert details(old, new) == ["""task 't' code: "x" -> "y\"""", """task 't' version: "1" -> "2\""""]


# The digest


def test_the_digest_is_the_same_for_another_order_comments_and_output(only: Any) -> None:
    assert only("daily.py").digest == only("daily_otherwise.py").digest


def test_the_digest_is_the_same_for_two_recordings(folder: Path, only: Any) -> None:
    (again,) = record_here(folder, "references.py")
    assert plan.build([again]).definitions[0].digest == only("references.py").digest


def test_a_code_and_the_same_text_are_not_the_same(only: Any) -> None:
    assert only("looks_like_symbols.py").digest != only("not_a_symbol.py").digest


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("query.sql", "select 2\n", ["task 's' sql:", "  -select 1", "  +select 2", "   "]),
        ("limits.py", "ROWS = 2\n", ["task 's' failRetryTimes: 1 -> 2"]),
    ],
    ids=["sql-file", "helper-module"],
)
def test_the_digest_follows_what_the_file_reads(
    folder: Path, only: Any, tmp_path: Path, file: str, text: str, expected: list[str]
) -> None:
    for name in ("sql_file.py", "query.sql", "limits.py"):
        (tmp_path / name).write_text(text if name == file else (folder / name).read_text())
    (changed,) = record_here(tmp_path, "sql_file.py")
    new = plan.build([changed])
    (old,) = record_here(folder, "sql_file.py")
    assert new.definitions[0].digest != only("sql_file.py").digest
    (change,) = plan.compare(plan.build([old]), new)
    assert list(change.details) == expected


def test_the_digest_does_not_depend_on_the_interpreter_or_the_order_of_keys() -> None:
    one = made(tasks=[task("a", x=1, y=2), "b"])._replace(made_with={"python": "3.9", "sdk": "4.0.3"})
    other = made(tasks=["b", task("a", y=2, x=1)])
    assert plan.build([one]).definitions[0].digest == plan.build([other]).definitions[0].digest


def test_the_digest_counts_resources() -> None:
    def uploading(content: str) -> Recording:
        recording = made()
        upload = Call("createOrUpdateResource", ("someone", "a.sql", content), ())
        return recording._replace(calls=(recording.calls[0], upload, *recording.calls[1:]))

    assert details(uploading("select 1"), uploading("select 2")) == ['resource a.sql: "select 1" -> "select 2"']


# Obstacles


OBSTACLES = {
    "no_task.py": "workflow 'empty' has no task",
    "task_twice.py": "workflow 'twice' has several tasks named 't'",
    "task_cycle.py": "workflow 'round' has a cycle: a -> b -> c -> a",
    "self_relation.py": "workflow 'narrow' has a cycle: a -> a",
    "own_sub_workflow.py": "workflow 'loop' is its own sub-workflow",
    "only_start.py": "it starts workflow 'elsewhere' without submitting it: use deploy --live",
    "admin_script.py": "it calls deleteProject, which is no part of a deploy: use deploy --live",
    "late_upload.py": "it calls createOrUpdateResource after its last submit, for no workflow: use deploy --live",
    "uses_the_code.py": "workflow 'other' uses what createOrUpdateWorkflow answers: use deploy --live",
    "exits.py": "running it fails: the file exits with status 3",
    "leaves.py": "running it fails: the file ended its process with status 3 before the recording was written",
    "sleeps.py": "running it fails: the file did not end within 1 seconds",
    "ends_before_it_starts.py": "workflow 'w' has a schedule that starts at 2026-02-01 00:00:00 and ends at "
    "2026-01-01 00:00:00: the server refuses a new one, and keeps the old one without a word",
}


@pytest.mark.parametrize(("name", "message"), OBSTACLES.items(), ids=OBSTACLES)
def test_an_obstacle_is_said_once(recorded: Mapping[str, Recording], name: str, message: str) -> None:
    assert [obstacle.message for obstacle in plan.build([recorded[name]]).obstacles] == [message]


def test_a_failure_names_the_line_and_keeps_the_output(recorded: Mapping[str, Recording]) -> None:
    (obstacle,) = plan.build([recorded["fails.py"]]).obstacles
    assert str(obstacle) == "fails.py:11: running it fails: ValueError: no such table"
    assert obstacle.output == "about to fail\n"


def test_a_failure_without_words_is_named_by_its_kind(recorded: Mapping[str, Recording]) -> None:
    assert said(plan.build([recorded["fails_without_words.py"]])) == [
        "fails_without_words.py:9: running it fails: AssertionError"
    ]


def test_a_failure_is_shortened() -> None:
    error = Failure("ValueError", "x" * 5000, None, "")
    (obstacle,) = plan.build([made()._replace(status="failed", error=error)]).obstacles
    assert len(obstacle.message) < 1100


def test_a_status_without_an_error_is_an_obstacle() -> None:
    assert said(plan.build([made()._replace(status="exited")])) == ["w.py: it could not be recorded (exited)"]


def test_a_connection_that_was_refused_is_an_obstacle(recorded: Mapping[str, Recording]) -> None:
    built = plan.build([recorded["asks_the_network.py"]])
    assert said(built) == [
        "asks_the_network.py:12: it tries to connect to 192.0.2.1:80, which is refused while it is recorded: what it "
        "sends may depend on the answer; take that out of the file, or use deploy --live"
    ]
    assert len(built.definitions) == 1


def test_a_connection_that_makes_the_file_fail_is_said_once(recorded: Mapping[str, Recording]) -> None:
    (message,) = said(plan.build([recorded["needs_the_network.py"]]))
    assert message.startswith("needs_the_network.py:10: running it fails: ")
    assert "recording opens no connection: 192.0.2.1:80 was refused (line 10)" in message


def test_a_dependent_on_a_whole_project_is_the_sdks_error(recorded: Mapping[str, Recording]) -> None:
    (message,) = said(plan.build([recorded["whole_project.py"]]))
    assert message.startswith("whole_project.py:10: running it fails: pydolphinscheduler.exceptions.PyDSParamException")


def test_a_relation_to_a_task_of_another_workflow_is_an_obstacle() -> None:
    recording = made(tasks=["a"])
    codes = {"preTaskCode": 9007100000000000, "postTaskCode": 123}
    assert said(plan.build([made(tasks=["a"], relations=json.dumps([codes]))])) == [
        "w.py: workflow 'w' has a relation to '123', which is none of its tasks"
    ]
    assert not plan.build([recording]).obstacles


def test_a_description_may_have_255_characters_however_many_bytes() -> None:
    assert not plan.build([made(description="汉" * 255)]).obstacles
    assert said(plan.build([made(description="汉" * 256)])) == [
        "w.py: workflow 'w' has a description of 256 characters: the server takes 255, and leaves out an update with a "
        "longer one without a word"
    ]


def test_a_schedule_that_starts_now_may_end_whenever(only: Any) -> None:
    assert only("ends_some_day.py").schedule["startTime"] == "<now>"


def test_one_workflow_in_two_files_is_an_obstacle_in_each_but_the_first() -> None:
    built = plan.build([made(path=path) for path in ("a.py", "b.py", "c.py")])
    rest = (
        "workflow 'w' of project 'p' is also defined in a.py: the one that is deployed last would overwrite the other"
    )
    assert said(built) == [f"b.py: {rest}", f"c.py: {rest}"]


def test_a_dependent_on_a_task_that_its_target_lacks_is_an_obstacle() -> None:
    target, depending = made("target", tasks=["there"]), made("depending", needs=["target"])
    calls = [
        call._replace(args=("p", "target", "gone")) if call.method == "getDependentInfo" else call
        for call in depending.calls
    ]
    depending = depending._replace(calls=tuple(calls))
    assert said(plan.build([depending, target])) == [
        "depending.py: workflow 'depending' depends on task 'gone' of workflow 'target', "
        "which target.py does not define"
    ]
    assert not plan.build([depending]).obstacles


def test_a_call_that_the_sdk_does_not_make_is_an_obstacle() -> None:
    recording = made()._replace(calls=(Call("createOrUpdateWorkflow", ("x",), ()),))
    assert said(plan.build([recording])) == [
        "w.py: it calls createOrUpdateWorkflow, which is no part of a deploy: use deploy --live"
    ]


@pytest.mark.parametrize(
    "name", ["only_start.py", "admin_script.py", "late_upload.py", "uses_the_code.py", "asks_the_network.py"]
)
def test_what_a_deploy_would_leave_out_is_no_obstacle_to_a_live_one(
    recorded: Mapping[str, Recording], name: str
) -> None:
    assert not plan.build([recorded[name]], live=True).obstacles


def test_a_file_that_computes_with_an_answer_needs_a_live_deploy(recorded: Mapping[str, Recording]) -> None:
    assert needs_live(recorded["computes.py"])
    assert not needs_live(recorded["fails.py"])
    (message,) = said(plan.build([recorded["computes.py"]]))
    assert message.startswith("computes.py:11: running it fails: UnknownAnswer: add: this value is the server's answer")
    assert message.endswith("; use deploy --live")


@pytest.mark.parametrize("named", [True, False], ids=["named", "found"])
def test_a_file_that_submits_nothing_is_an_obstacle_only_if_it_was_named(
    recorded: Mapping[str, Recording], named: bool
) -> None:
    built = plan.build([recorded["nothing.py"]], named=named)
    message = ["nothing.py: running it submits no workflow"]
    assert (said(built), warned(built)) == ((message, []) if named else ([], message))


# Warnings


def test_a_variable_that_was_kept_back_is_a_warning(recorded: Mapping[str, Recording], only: Any) -> None:
    assert only("asks_for_a_secret.py").tasks[0]["taskParams"]["rawScript"] == "login nobody"
    assert warned(plan.build([recorded["asks_for_a_secret.py"]])) == [
        "asks_for_a_secret.py: it asks for the variable WAREHOUSE_PASSWORD, which is kept from it while it is recorded "
        "because its name looks like a secret's: what is sent may differ from what running the file sends"
    ]


@pytest.mark.parametrize("user", ["ab", "a" * 40, "张三", "some one", ""])
def test_a_user_that_the_server_cannot_change_later_is_a_warning(user: str) -> None:
    built = plan.build([made("a", user=user, path="f.py"), made("b", user=user, path="f.py")])
    assert not built.obstacles
    assert warned(built) == [
        f"f.py: user {user!r}: the server creates it, but refuses every later change of it; "
        "write 3 to 39 letters, digits, dots, dashes or underscores"
    ]


@pytest.mark.parametrize("user", ["abc", "a" * 39, "A.b_c-1"])
def test_a_good_user_is_no_warning(user: str) -> None:
    assert not plan.build([made(user=user)]).warnings


def test_the_user_admin_is_a_warning() -> None:
    assert warned(plan.build([made(user="admin")])) == [
        "w.py: it deploys as user 'admin': where project 'p' is missing, creating it replaces admin's password by the "
        "configured one; use a user of its own"
    ]


def test_a_second_start_is_a_warning(recorded: Mapping[str, Recording]) -> None:
    assert warned(plan.build([recorded["started_twice.py"]])) == [
        "started_twice.py: workflow 'started' is started 2 times: the deploy starts it once"
    ]


def test_a_dependent_on_its_own_past_is_a_warning_and_no_cycle(recorded: Mapping[str, Recording]) -> None:
    built = plan.build([recorded["own_past.py"]])
    assert warned(built) == ["own_past.py: workflow 'loop' depends on itself: its first deploy to a server fails"]
    assert not built.obstacles
    assert not plan.needed(built.definitions[0])
    assert built.waves == ((("p", "loop"),),)


# The order


def test_targets_come_first_and_files_keep_their_order() -> None:
    built = plan.build([made("d", needs=["c"]), made("c", needs=["z", "elsewhere"]), made("z"), made("b"), made("a")])
    assert built.waves == ((("p", "z"), ("p", "b"), ("p", "a")), (("p", "c"),), (("p", "d"),))


def test_a_cycle_of_workflows_is_named_in_full() -> None:
    built = plan.build([made("a", needs=["b"]), made("b", needs=["c"]), made("c", needs=["a"]), made("d")])
    assert built.waves == ()
    assert said(built) == ["a.py: workflows wait for each other: p/a (a.py) -> p/b (b.py) -> p/c (c.py) -> p/a (a.py)"]


def test_some_of_a_plan_keep_their_order() -> None:
    built = plan.build([made("a", needs=["b"]), made("b", needs=["c"]), made("c")])
    some = built.only({("p", "a"), ("p", "c")})
    assert some.waves == ((("p", "c"),), (("p", "a"),))
    assert [definition.name for definition in some.definitions] == ["a", "c"]


def test_a_thousand_workflows_are_a_plan() -> None:
    many = [made(f"w{number}", needs=[f"w{number - 1}"] if number else []) for number in range(1000)]
    built = plan.build(many)
    assert len(built.waves) == 1000
    assert plan.from_json(plan.to_json(built)) is not None
    assert {change.kind for change in plan.compare(built, built)} == {"unchanged"}


# Two plans


def test_changes_are_in_the_order_of_the_new_plan_and_removals_last() -> None:
    old = plan.build([made("gone"), made("same"), made("moved"), made("other")])
    new = plan.build([made("new"), made("other", timeout=5), made("same"), made("moved", path="elsewhere.py")])
    assert plan.compare(old, new) == [
        Change("added", ("p", "new"), "new.py"),
        Change("changed", ("p", "other"), "other.py", ("timeout: 0 -> 5",)),
        Change("unchanged", ("p", "same"), "same.py"),
        Change("unchanged", ("p", "moved"), "elsewhere.py"),
        Change("removed", ("p", "gone"), "gone.py"),
    ]


CRON = '{"startTime": "<now>", "crontab": "0 0 5 * * ? *"}'
CHANGES: dict[str, tuple[dict[str, Any], dict[str, Any], list[str]]] = {
    "task-field": (
        {"tasks": [task("t", rawScript="echo 1")]},
        {"tasks": [task("t", rawScript="echo 2")]},
        ['task \'t\' rawScript: "echo 1" -> "echo 2"'],
    ),
    "text-that-was-not-there": (
        {},
        {"tasks": [task("t", x="one\ntwo")]},
        ["task 't' x: nothing -> \"one\\ntwo\""],
    ),
    "field-that-was-not-there": ({}, {"tasks": [task("t", x=None)]}, ["task 't' x: nothing -> null"]),
    "true-is-not-one": (
        {"tasks": [task("t", x=1)]},
        {"tasks": [task("t", x=True)]},
        ["task 't' x: 1 -> true"],
    ),
    "tasks-come-and-go": ({"tasks": ["a", "b"]}, {"tasks": ["b", "汉"]}, ["task '汉' added", "task 'a' removed"]),
    "schedule-removed": (
        {"schedule": CRON},
        {},
        ["SCHEDULE REMOVED: the server stops '0 0 5 * * ? *' without a word"],
    ),
    "schedule-added": ({}, {"schedule": CRON}, ["schedule added: '0 0 5 * * ? *'"]),
    "schedule-changed": (
        {"schedule": CRON},
        {"schedule": CRON.replace("5", "6")},
        ['schedule crontab: "0 0 5 * * ? *" -> "0 0 6 * * ? *"'],
    ),
    "parameter-by-its-name": (
        {"params": '[{"prop": "a", "value": "1"}, {"prop": "b", "value": "1"}]'},
        {"params": '[{"prop": "b", "value": "2"}, {"prop": "a", "value": "1"}]'},
        ['params.b.value: "1" -> "2"'],
    ),
    "long-text-where-it-differs": (
        {"description": "a" * 100 + "x" + "b" * 100},
        {"description": "a" * 100 + "y" + "b" * 100},
        [f"description: ...{'a' * 20}x{'b' * 39}... -> ...{'a' * 20}y{'b' * 39}..."],
    ),
    "script-as-a-diff": (
        {"tasks": [task("t", rawScript="one\ntwo\nthree\nfour\n")]},
        {"tasks": [task("t", rawScript="one\ntwo\nthree!\nfour\n")]},
        ["task 't' rawScript:", "   two", "  -three", "  +three!", "   four"],
    ),
    "line-end-at-the-end": (
        {"tasks": [task("t", rawScript="one\ntwo")]},
        {"tasks": [task("t", rawScript="one\ntwo\n")]},
        ["task 't' rawScript:", "   two", "  +"],
    ),
    "secret-by-its-name": (
        {"tasks": [task("t", dbPassword="old-word", apiKey="old-key")]},
        {"tasks": [task("t", dbPassword="new-word", apiKey="new-key")]},
        [
            "task 't' apiKey changed, which is not shown because it looks like a secret",
            "task 't' dbPassword changed, which is not shown because it looks like a secret",
        ],
    ),
    "secret-parameter": (
        {"params": '[{"prop": "gateway_token", "value": "old-word"}]'},
        {"params": '[{"prop": "gateway_token", "value": "new-word"}]'},
        ["params.gateway_token.value changed, which is not shown because it looks like a secret"],
    ),
    "secret-in-a-script": (
        {"tasks": [task("t", rawScript="export PASSWORD='old-word'\ncurl https://me:old-word@host\nrun 1\n")]},
        {"tasks": [task("t", rawScript="export PASSWORD='new-word'\ncurl https://me:new-word@host\nrun 2\n")]},
        ["task 't' rawScript:", "   curl https://me:********@host", "  -run 1", "  +run 2", "   "],
    ),
    "only-a-secret-in-a-script": (
        {"tasks": [task("t", rawScript="login --password old-word")]},
        {"tasks": [task("t", rawScript="login --password new-word")]},
        ["task 't' rawScript changed, which is not shown because it looks like a secret"],
    ),
    "secret-in-json": (
        {"tasks": [task("t", x=[{"db_password": "old-word", "n": 1}])]},
        {"tasks": [task("t", x=[{"db_password": "new-word", "n": 2}])]},
        ['task \'t\' x: [{"db_password": ********, "n": 1}] -> [{"db_password": ********, "n": 2}]'],
    ),
    "start": ({}, {"starts": True}, ["starts an instance: false -> true"]),
}


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES.values(), ids=CHANGES)
def test_a_change_names_the_task_and_the_field(old: dict[str, Any], new: dict[str, Any], expected: list[str]) -> None:
    def recording(given: dict[str, Any]) -> Recording:
        start = Call("execWorkflowInstance", ("someone", "p", "w", ""), ())
        found = made(**{name: value for name, value in given.items() if name != "starts"})
        return found._replace(calls=(*found.calls, start)) if given.get("starts") else found

    lines = details(recording(old), recording(new))
    assert lines == expected
    assert "-word" not in "".join(lines)


def test_a_changed_relation_is_named(recorded: Mapping[str, Recording], only: Any) -> None:
    old = plan.build([recorded["daily.py"]])
    changed = only("daily.py")._replace(relations=(("", "a"), ("a", "b"), ("b", "c")))
    (change,) = plan.compare(old, old._replace(definitions=(changed,)))
    assert change.details == ("relation a -> c removed", "relation b -> c added")


def test_a_long_diff_is_cut() -> None:
    old, new = ("\n".join(f"{word} {number}" for number in range(1000)) for word in ("old", "new"))
    lines = details(made(tasks=[task("t", rawScript=old)]), made(tasks=[task("t", rawScript=new)]))
    assert len(lines) == 42
    assert lines[-1] == "  ... 1960 more lines"


# plan.json


@pytest.fixture(scope="module")
def everything(recorded: Mapping[str, Recording]) -> Plan:
    return plan.build(list(recorded.values()), commit="c0ffee", named=True)


def test_a_plan_is_read_as_it_was_written(everything: Plan) -> None:
    text = plan.to_json(everything)
    again = plan.from_json(text)
    assert plan.to_json(again) == text
    assert again.definitions == everything.definitions
    assert again.waves == everything.waves
    assert list(map(str, again.obstacles)) == said(everything)
    assert again.warnings == everything.warnings
    assert again.commit == "c0ffee"


def test_obstacles_that_were_added_to_a_plan_are_kept() -> None:
    added = Obstacle("w.py", "PDS101 the linter says no", 3)
    built = plan.build([made()])
    again = plan.from_json(plan.to_json(built._replace(obstacles=(added,))))
    assert again.obstacles == (added,)


def test_a_plan_of_unusual_texts_is_read_as_it_was_written() -> None:
    built = plan.build([made("\ud800\x00\u202e汉", description='"\\\n', tasks=["\udfff"])])
    text = plan.to_json(built)
    assert text.isascii()
    assert plan.from_json(text) == built._replace(recordings=plan.from_json(text).recordings)


def test_a_plan_holds_no_secret_and_nothing_that_differs_between_runs(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYDS_JAVA_GATEWAY_AUTH_TOKEN", "secret-token")
    monkeypatch.setenv("PYDS_USER_PASSWORD", "secret-word")
    monkeypatch.setenv("WAREHOUSE_PASSWORD", "secret-login")
    texts = {
        plan.to_json(plan.build(record_here(folder, "asks_for_a_secret.py", "daily.py", "fails.py"))) for _ in range(2)
    }
    (text,) = texts
    assert "secret-" not in text
    assert str(folder) not in text


def test_a_plan_says_what_it_does_to_people(only: Any, recorded: Mapping[str, Recording]) -> None:
    found = json.loads(plan.to_json(plan.build([recorded["daily.py"]])))
    assert sorted(found) == ["commit", "files", "obstacles", "tool", "version", "warnings", "workflows"]
    assert found["workflows"] == [
        {
            "project": "project-pydolphin",
            "name": "daily",
            "path": "daily.py",
            "digest": only("daily.py").digest,
            "wave": 0,
            "schedule": only("daily.py").schedule,
            "starts": False,
            "tasks": [{"name": "a", "type": "SHELL"}, {"name": "b", "type": "SHELL"}, {"name": "c", "type": "SHELL"}],
            "relations": [["a", "b"], ["a", "c"]],
            "references": [],
            "resources": [],
        }
    ]


UNREADABLE = {
    "empty": ("", "it is not JSON"),
    "no-json": ("workflows:\n", "it is not JSON"),
    "truncated": ('{"version": 1, "files": [', "it is not JSON"),
    "byte-order-mark": ("\ufeff{}", "it is not JSON"),
    "too-deep": ("[" * 100_000, "it is not JSON"),
    "huge-number": ("9" * 5000, "it is not JSON"),
    "not-a-number": ('{"version": NaN}', "it is not JSON"),
    "list": ("[]", "it is no plan"),
    "text": ('"plan"', "it is no plan"),
    "null": ("null", "it is no plan"),
    "other-document": ('{"version": 3, "repos": []}', "it is no plan"),
    "other-version": ('{"version": 99, "tool": "9.9", "files": []}', "it was made by version 9.9 of pydolphin-lint"),
    "other-tool": ('{"version": 1, "tool": "0.0.1", "files": []}', "it was made by version 0.0.1 of pydolphin-lint"),
    "no-tool": ('{"version": 1, "files": []}', "it was made by version None of pydolphin-lint"),
}


@pytest.mark.parametrize(("text", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_no_plan_is_refused_with_what_to_do(text: str, message: str) -> None:
    with pytest.raises(PlanFileError) as caught:
        plan.from_json(text)
    assert str(caught.value).startswith(message)
    assert "plan" in str(caught.value).rpartition(":")[2]


DAMAGES: dict[str, tuple[list[str | int], Any]] = {
    "unknown-field": (["more"], 1),
    "unknown-field-of-a-file": (["files", 0, "more"], 1),
    "unknown-field-of-a-call": (["files", 0, "calls", 0, "more"], 1),
    "files-a-map": (["files"], {}),
    "files-of-numbers": (["files"], [1]),
    "files-null": (["files"], None),
    "path-a-number": (["files", 0, "path"], 1),
    "status-unknown": (["files", 0, "status"], "perhaps"),
    "status-a-list": (["files", 0, "status"], []),
    "calls-null": (["files", 0, "calls"], None),
    "method-a-number": (["files", 0, "calls", 0, "method"], 1),
    "argument-a-list": (["files", 0, "calls", 0, "args"], [[]]),
    "argument-a-map": (["files", 0, "calls", 0, "args"], [{"secret": "else"}]),
    "arguments-a-text": (["files", 0, "calls", 0, "args"], "p"),
    "tasks-no-json": (["files", 0, "calls", 1, "args", 13], "{"),
    "tasks-of-numbers": (["files", 0, "calls", 1, "args", 13], "[1]"),
    "tasks-too-deep": (["files", 0, "calls", 1, "args", 13], "[" * 100_000),
    "tasks-without-codes": (["files", 0, "calls", 1, "args", 13], '[{"name": "t"}]'),
    "relations-empty-maps": (["files", 0, "calls", 1, "args", 12], '[{"preTaskCode": []}]'),
    "schedule-a-list": (["files", 0, "calls", 1, "args", 5], "[1]"),
    "symbol-of-no-call": (["files", 0, "symbols", "9007100000000000", "call"], 99),
    "symbol-of-a-call-before-the-first": (["files", 0, "symbols", "9007100000000000", "call"], -1),
    "symbol-no-number": (["files", 0, "symbols"], {"x": {"call": 0, "field": "code"}}),
    "symbol-huge": (["files", 0, "symbols"], {"9" * 5000: {"call": 0, "field": "code"}}),
    "symbols-a-list": (["files", 0, "symbols"], []),
    "error-a-text": (["files", 0, "error"], "it failed"),
    "error-without-a-message": (["files", 0, "error"], {"type": "ValueError"}),
    "made-with-numbers": (["files", 0, "made_with"], {"python": 3}),
    "commit-a-number": (["commit"], 1),
    "obstacles-null": (["obstacles"], None),
    "obstacle-missing": (["obstacles"], []),
    "warnings-of-texts": (["warnings"], ["x"]),
    "warning-a-list": (["warnings"], [{"path": [], "line": [], "message": []}]),
    "workflows-null": (["workflows"], None),
    "other-name-than-in-the-files": (["workflows", 0, "name"], "harmless"),
}


@pytest.mark.parametrize(("where", "value"), DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_plan_is_refused_with_what_to_do(where: list[str | int], value: Any) -> None:
    text = plan.to_json(plan.build([made(), made("e", tasks=[])]))
    assert plan.from_json(text)
    found: Any = json.loads(text)
    place = found
    for step in where[:-1]:
        place = place[step]
    place[where[-1]] = value
    with pytest.raises(PlanFileError, match=r"(damaged|changed after it was made) .*: plan again$"):
        plan.from_json(json.dumps(found))


@pytest.mark.parametrize("field", ["commit", "obstacles", "warnings", "workflows"])
def test_a_plan_without_a_field_is_refused(field: str) -> None:
    found = json.loads(plan.to_json(plan.build([made()])))
    del found[field]
    with pytest.raises(PlanFileError, match="plan again"):
        plan.from_json(json.dumps(found))


def test_the_version_of_a_plan_is_that_of_the_tool() -> None:
    assert json.loads(plan.to_json(plan.build([])))["tool"] == __version__


def test_an_empty_plan_is_a_plan() -> None:
    built = plan.build([])
    assert built == Plan((), (), (), ())
    assert plan.from_json(plan.to_json(built)) == built
    assert plan.compare(built, built) == []


def test_a_socket_without_a_line_is_an_obstacle_of_the_file() -> None:
    (obstacle,) = plan.build([made()._replace(sockets=(SocketAttempt(None, "host:1"),))]).obstacles
    assert str(obstacle).startswith("w.py: it tries to connect to host:1")
