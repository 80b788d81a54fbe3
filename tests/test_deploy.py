"""The commands `plan`, `deploy` and `doctor` as processes, against the test gateway."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import IMPORTS, Repository, on_terminal, workflow
from tests.gateway import Gateway

EXAMPLES = Path(sysconfig.get_path("purelib")) / "pydolphinscheduler" / "examples"
TOKEN = "the-token-that-nobody-may-see"
LINE = "    Shell(name={name!r}, command={command!r})\n"


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    with Gateway.start(token=TOKEN) as running:
        yield running


@pytest.fixture(autouse=True)
def _no_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the user's SDK configuration nor a push that these tests run in reaches the commands."""
    monkeypatch.setenv("PYDS_HOME", str(tmp_path / "no-such-folder"))
    for name in list(os.environ):
        if name.startswith(("PRE_COMMIT_", "PYDS_JAVA_")):
            monkeypatch.delenv(name)


def run(
    folder: Path, *words: str, gateway: Gateway | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """The command in a folder. Whatever it prints, the token is not in it."""
    reach = {} if gateway is None else gateway.environment()
    done = subprocess.run(
        [sys.executable, "-m", "pydolphin_lint", *words],
        cwd=folder,
        env={**os.environ, **reach, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert TOKEN not in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return done


def several(repository: Repository, count: int) -> None:
    for number in range(count):
        repository.add(f"flow_{number}.py", workflow(f"flow-{number}"))
    repository.commit()


def deployed(gateway: Gateway) -> list[str]:
    project = gateway.state()["projects"].get("project-pydolphin", {"workflows": {}})
    return sorted(project["workflows"])


def writes(gateway: Gateway) -> list[str]:
    reads = ("getGatewayVersion", "getCodeAndVersion", "getDependentInfo", "queryProjectByName")
    return [call["method"] for call in gateway.calls() if call["method"] not in reads]


class TestPlan:
    def test_shipped_examples_are_the_same_twice(self, tmp_path: Path) -> None:
        documents = []
        for number in range(2):
            out = tmp_path / f"{number}.json"
            done = run(EXAMPLES, "plan", "--out", str(out), ".")
            assert "32 workflows, 108 tasks." in done.stdout
            documents.append(out.read_bytes())
        assert documents[0] == documents[1]

    def test_example_without_its_sql_file_stops_with_its_message(self) -> None:
        done = run(EXAMPLES, "plan", "task_sql_example.py")
        assert done.returncode == 4
        assert "task_sql_example.py:38" in done.stdout
        assert "example.sql is not found" in done.stdout

    def test_only_files_that_submit_are_run(self, repository: Repository) -> None:
        repository.add("flow.py", workflow("flow"))
        repository.add("guarded.py", f"{IMPORTS}\ndef main():\n    pass\n\nif __name__ == '__main__':\n    main()\n")
        repository.add("library.py", f"{IMPORTS}\ndef build():\n{_indented(workflow('never-called'))}")
        repository.add("script.py", "raise SystemExit('this file must not be run')\n")
        repository.add("flow.txt", workflow("text"))
        done = run(repository.path, "plan", "--output", "json")
        assert done.returncode == 0, done.stdout + done.stderr
        assert [each["path"] for each in json.loads(done.stdout)["workflows"]] == ["flow.py"]

    @pytest.mark.parametrize(
        "call",
        [
            pytest.param("build()", id="function"),
            pytest.param("if __name__ == '__main__':\n    build()", id="main-guard"),
            pytest.param("list(map(lambda _: build(), [1]))", id="lambda"),
            pytest.param("import functools\nfunctools.partial(build)()", id="passed-on"),
        ],
    )
    def test_workflow_in_a_function_that_is_called(self, repository: Repository, call: str) -> None:
        repository.add("flow.py", f"{IMPORTS}\ndef build():\n{_indented(workflow('flow'))}\n{call}\n")
        done = run(repository.path, "plan", "--output", "json")
        assert [each["name"] for each in json.loads(done.stdout)["workflows"]] == ["flow"]

    def test_method_that_is_called(self, repository: Repository) -> None:
        body = _indented(_indented(workflow("flow")))
        repository.add("flow.py", f"class Flow:\n    def deploy(self):\n{body}\nFlow().deploy()\n")
        done = run(repository.path, "plan", "--output", "json")
        assert [each["name"] for each in json.loads(done.stdout)["workflows"]] == ["flow"]

    def test_yaml_workflow(self, repository: Repository) -> None:
        repository.add(
            "flow.yaml", "workflow:\n  name: 流程\ntasks:\n  - name: a\n    task_type: Shell\n    command: echo a\n"
        )
        repository.add("compose.yaml", "services:\n  tasks: {}\n")
        done = run(repository.path, "plan", "--output", "json")
        assert done.returncode == 0, done.stdout + done.stderr
        assert [each["name"] for each in json.loads(done.stdout)["workflows"]] == ["流程"]

    def test_include_and_exclude(self, repository: Repository) -> None:
        for name in ("flows/a.py", "flows/old/b.py", "c.py"):
            repository.add(name, workflow(name))
        repository.add(
            "pyproject.toml", '[tool.pydolphin-lint.deploy]\ninclude = ["flows/*"]\nexclude = ["flows/old/*"]\n'
        )
        done = run(repository.path, "plan", "--output", "json")
        assert [each["path"] for each in json.loads(done.stdout)["workflows"]] == ["flows/a.py"]
        assert "c.py" in run(repository.path, "plan", "c.py").stdout

    def test_against_a_commit(self, repository: Repository) -> None:
        schedule = workflow("changed").replace('name="changed"', 'name="changed", schedule="0 0 2 * * ? *"')
        repository.add("changed.py", schedule)
        repository.add("same.py", workflow("same"))
        repository.add("gone.py", workflow("gone"))
        repository.commit()
        repository.add("changed.py", workflow("changed"))
        repository.add("same.py", workflow("same") + "# a comment\n")
        repository.add("new.py", workflow("new"))
        repository.git("rm", "--quiet", "gone.py")
        done = run(repository.path, "plan", "--against", "HEAD", "--exit-code")
        assert done.returncode == 1
        assert "SCHEDULE REMOVED" in done.stdout
        for line in ("+ project-pydolphin/new", "~ project-pydolphin/changed", "- project-pydolphin/gone"):
            assert line in done.stdout
        assert "project-pydolphin/same" not in done.stdout.partition("4 changed")[0].partition("workflows,")[2]

    def test_unchanged_is_status_0(self, repository: Repository) -> None:
        several(repository, 1)
        assert run(repository.path, "plan", "--against", "HEAD", "--exit-code").returncode == 0

    def test_unknown_commit(self, repository: Repository) -> None:
        several(repository, 1)
        done = run(repository.path, "plan", "--against", "nope")
        assert done.returncode == 2
        assert "no commit 'nope'" in done.stderr

    def test_markdown_draws_each_workflow(self, repository: Repository) -> None:
        several(repository, 1)
        done = run(repository.path, "plan", "--output", "markdown:plan.md", "--output", "mermaid")
        assert "```mermaid" in (repository.path / "plan.md").read_text("utf-8")
        assert "flowchart" in done.stdout

    def test_interpreter_without_the_sdk(self, repository: Repository, tmp_path: Path) -> None:
        several(repository, 1)
        done = run(repository.path, "plan", "--python", str(tmp_path / "no-python"))
        assert done.returncode == 4
        assert "cannot start" in done.stderr

    def test_nothing_to_plan(self, repository: Repository) -> None:
        done = run(repository.path, "plan")
        assert done.returncode == 0
        assert done.stdout == "No workflow to deploy.\n"


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" if line else "\n" for line in text.splitlines())


class TestDeploy:
    def test_work_tree(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 3)
        done = run(repository.path, "deploy", gateway=gateway)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "3 created." in done.stdout
        assert deployed(gateway) == ["flow-0", "flow-1", "flow-2"]
        assert "3 updated." in run(repository.path, "deploy", "--jobs", "4", gateway=gateway).stdout

    def test_dry_run_writes_nothing(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 2)
        done = run(repository.path, "deploy", "--dry-run", gateway=gateway)
        assert done.returncode == 0
        assert "nothing was sent" in done.stdout
        assert writes(gateway) == []

    def test_reports_for_programs_and_summaries(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 1)
        done = run(
            repository.path, "deploy", "--output", "json:out.json", "--output", "markdown:out.md", gateway=gateway
        )
        assert done.returncode == 0
        document = json.loads((repository.path / "out.json").read_text("utf-8"))
        assert [each["status"] for each in document["workflows"]] == ["created"]
        assert document["linted"] is True
        assert "| created |" in (repository.path / "out.md").read_text("utf-8")

    def test_refused_in_the_middle(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 10)
        gateway.fault("createOrUpdateWorkflow", "exception", name="flow-4", message="process node a parameter invalid")
        done = run(repository.path, "deploy", gateway=gateway)
        assert done.returncode == 5
        assert "9 created, 1 failed." in done.stdout or "1 failed" in done.stdout
        assert "process node a parameter invalid" in done.stdout
        assert len(deployed(gateway)) >= 9

    def test_what_needs_a_refused_one_is_skipped(self, repository: Repository, gateway: Gateway) -> None:
        repository.add("a_child.py", workflow("child"))
        repository.add(
            "parent.py",
            f"{IMPORTS}from pydolphinscheduler.tasks.sub_workflow import SubWorkflow\n\n"
            'with Workflow(name="parent") as parent:\n    SubWorkflow(name="s", workflow_name="child")\n'
            "    parent.submit()\n",
        )
        repository.commit()
        gateway.fault("createOrUpdateWorkflow", "exception", name="child", message="no")
        done = run(repository.path, "deploy", gateway=gateway)
        assert done.returncode == 5
        assert "skipped" in done.stdout
        assert "parent" not in deployed(gateway)

    def test_wrong_token_writes_nothing(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 1)
        done = run(
            repository.path, "deploy", gateway=gateway, PYDS_JAVA_GATEWAY_AUTH_TOKEN="another-token-than-expected"
        )
        assert done.returncode == 4
        assert "does not accept the token" in done.stdout
        assert "another-token-than-expected" not in done.stdout + done.stderr
        assert gateway.calls() == []

    def test_no_gateway(self, repository: Repository) -> None:
        several(repository, 1)
        done = run(repository.path, "deploy", PYDS_JAVA_GATEWAY_PORT="1")
        assert done.returncode == 4
        assert "nothing listens at 127.0.0.1:1" in done.stdout

    @pytest.mark.parametrize(
        ("bad", "words"),
        [
            pytest.param(workflow("etl") + "    workflow.submit\n", "PDS105", id="lint"),
            pytest.param(workflow("etl") + "1 / 0\n", "ZeroDivisionError", id="raises"),
            pytest.param(workflow("flow-0"), "also defined", id="duplicate"),
            pytest.param(f"{IMPORTS}x = (\n", "PDS001", id="syntax"),
            pytest.param(workflow("etl") + "import sys; sys.exit(3)\n", "status 3", id="exits"),
            pytest.param(
                workflow("etl") + 'import socket\nsocket.create_connection(("example.org", 80))\n',
                "opens no connection",
                id="network",
            ),
        ],
    )
    def test_one_bad_file_stops_all(self, repository: Repository, gateway: Gateway, bad: str, words: str) -> None:
        repository.add("zz bad 文件.py", bad)
        several(repository, 2)
        done = run(repository.path, "deploy", gateway=gateway)
        assert done.returncode == 4, done.stdout + done.stderr
        assert words in done.stdout
        assert "nothing was sent" in done.stderr
        assert writes(gateway) == []

    def test_one_bad_yaml_file_stops_all(self, repository: Repository, gateway: Gateway) -> None:
        repository.add(
            "bad.yaml",
            "workflow:\n  name: etl\ntasks:\n  - {name: a, task_type: Shell, command: echo, depends_on: [b]}\n",
        )
        several(repository, 2)
        done = run(repository.path, "deploy", gateway=gateway)
        assert done.returncode == 4, done.stdout + done.stderr
        assert "PDS601" in done.stdout
        assert writes(gateway) == []

    def test_lint_can_be_left_out_and_the_report_says_so(self, repository: Repository, gateway: Gateway) -> None:
        address = f'import os\nos.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"\n{workflow("etl")}'
        repository.add("flow.py", address)
        repository.commit()
        assert run(repository.path, "deploy", gateway=gateway).returncode == 4
        done = run(repository.path, "deploy", "--no-lint", gateway=gateway)
        assert done.returncode == 0, done.stdout
        assert "--no-lint" in done.stdout

    @pytest.mark.parametrize(
        ("table", "status"),
        [
            pytest.param('[tool.pydolphin-lint.levels]\nPDS2 = "warning"\n', 0, id="warning"),
            pytest.param('[tool.pydolphin-lint.per-path-ignores]\n"flows/**" = ["PDS201"]\n', 0, id="path"),
            pytest.param('[tool.pydolphin-lint.per-path-ignores]\n"/flow.py" = ["PDS201"]\n', 4, id="another-path"),
        ],
    )
    @pytest.mark.parametrize("commit", [True, False])
    def test_levels_and_paths_of_the_table_hold(
        self, repository: Repository, gateway: Gateway, table: str, status: int, commit: bool
    ) -> None:
        address = f'import os\nos.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"\n{workflow("etl")}'
        repository.add("flows/flow.py", address)
        repository.add("pyproject.toml", table)
        repository.commit()
        words = ["--to-ref", "HEAD"] if commit else []
        assert run(repository.path, "deploy", "--dry-run", *words, gateway=gateway).returncode == status

    def test_missing_datasource_stops_before_the_first_write(self, repository: Repository, gateway: Gateway) -> None:
        repository.add(
            "flow.py",
            f"{IMPORTS}from pydolphinscheduler.tasks.sql import Sql\n\n"
            'with Workflow(name="etl") as workflow:\n'
            '    Sql(name="q", datasource_name="nowhere", sql="select 1")\n    workflow.submit()\n',
        )
        repository.commit()
        done = run(repository.path, "deploy", gateway=gateway)
        assert done.returncode == 4
        assert "nowhere" in done.stdout
        assert writes(gateway) == ["getDatasource"]

    def test_server_that_does_not_fit(self, repository: Repository) -> None:
        several(repository, 1)
        with Gateway.start(token=TOKEN, version="3.1.9") as old:
            done = run(repository.path, "deploy", gateway=old)
            assert done.returncode == 4
            assert "DolphinScheduler 3.1.9" in done.stdout
            assert writes(old) == []

    def test_gateway_killed_in_the_middle(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 10)
        gateway.fault("createOrUpdateWorkflow", "exit", name="flow-2")
        done = run(repository.path, "deploy", gateway=gateway)
        assert done.returncode == 5
        assert "unknown" in done.stdout
        assert "look at workflow 'flow-2'" in done.stdout

    def test_answer_after_the_deadline_is_unknown(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 2)
        gateway.fault("createOrUpdateWorkflow", "hold", name="flow-0")
        done = run(repository.path, "deploy", "--call-timeout", "0.5", gateway=gateway)
        assert done.returncode == 5
        assert "1 unknown" in done.stdout
        assert "no answer within 0.5 seconds" in done.stdout

    def test_interrupt_finishes_the_call_under_way(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 3)
        gateway.fault("createOrUpdateWorkflow", "hold", name="flow-0")
        process = subprocess.Popen(
            [sys.executable, "-m", "pydolphin_lint", "deploy"],
            cwd=repository.path,
            env={**os.environ, **gateway.environment()},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        gateway.await_held(1)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        while "finishing" not in process.stderr.readline():
            assert process.poll() is None
        gateway.release()
        output, _ = process.communicate(timeout=60)
        assert process.returncode == 5
        assert "1 created, 2 skipped." in output
        assert deployed(gateway) == ["flow-0"]

    def test_a_person_sees_a_table_that_grows(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 3)
        shown, status = on_terminal(
            [sys.executable, "-m", "pydolphin_lint", "deploy"],
            repository.path,
            **gateway.environment(),
            COLUMNS="120",
        )
        assert status == 0
        assert "deploying" in shown
        assert "project-pydolphin/flow-2" in shown
        assert "3 created." in shown

    def test_a_thousand_files(self, tmp_path: Path, gateway: Gateway) -> None:
        for number in range(1000):
            (tmp_path / f"流 {number}.py").write_text(workflow(f"flow-{number}"), "utf-8")
        done = run(tmp_path, "deploy", "--jobs", "2", gateway=gateway)
        assert done.returncode == 0, done.stderr[-500:]
        assert "1000 created." in done.stdout


class TestPlanFile:
    def test_plan_is_applied_as_it_is(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 2)
        assert run(repository.path, "plan", "--out", "../plan.json").returncode == 0
        done = run(repository.path, "deploy", "--plan", "../plan.json", gateway=gateway)
        assert done.returncode == 0, done.stdout + done.stderr
        assert deployed(gateway) == ["flow-0", "flow-1"]

    def test_plan_of_another_commit_needs_force(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 1)
        run(repository.path, "plan", "--out", "../plan.json")
        repository.add("other.txt", "")
        repository.commit()
        done = run(repository.path, "deploy", "--plan", "../plan.json", gateway=gateway)
        assert done.returncode == 4
        assert "--force" in done.stdout
        assert writes(gateway) == []
        assert run(repository.path, "deploy", "--plan", "../plan.json", "--force", gateway=gateway).returncode == 0

    def test_plan_of_changes_that_are_not_committed_needs_force(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 1)
        repository.write("flow_0.py", workflow("not-committed"))
        run(repository.path, "plan", "--out", "../plan.json")
        done = run(repository.path, "deploy", "--plan", "../plan.json", gateway=gateway)
        assert done.returncode == 4
        assert "not committed" in done.stdout

    @pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 99}', '{"version": 1, "tool": "0.0.1"}'])
    def test_what_is_no_plan(self, repository: Repository, gateway: Gateway, text: str) -> None:
        repository.write("plan.json", text)
        done = run(repository.path, "deploy", "--plan", "plan.json", gateway=gateway)
        assert done.returncode == 4
        assert "plan.json: " in done.stdout
        assert gateway.calls() == []


class TestRefs:
    def test_only_what_changed(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 2)
        base = repository.head
        repository.add("flow_1.py", workflow("flow-1").replace('"true"', '"false"'))
        repository.add("flow_9.py", workflow("flow-9"))
        repository.commit()
        repository.write("flow_0.py", "raise SystemExit('the work tree must not be read')\n")
        done = run(repository.path, "deploy", "--from-ref", base, "--to-ref", "main", gateway=gateway)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "2 created, 1 unchanged." in done.stdout
        assert deployed(gateway) == ["flow-1", "flow-9"]

    def test_all(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 2)
        done = run(repository.path, "deploy", "--from-ref", "main", "--to-ref", "main", "--all", gateway=gateway)
        assert "2 created." in done.stdout

    def test_a_module_beside_it_counts(self, repository: Repository, gateway: Gateway) -> None:
        text = workflow("etl").replace("\nwith", "from settings import COMMAND\n\nwith").replace('"true"', "COMMAND")
        repository.add("flow.py", text)
        repository.add("settings.py", 'COMMAND = "one"\n')
        repository.commit()
        base = repository.head
        repository.add("settings.py", 'COMMAND = "two"\n')
        repository.commit()
        done = run(repository.path, "deploy", "--from-ref", base, "--to-ref", "HEAD", gateway=gateway)
        assert "1 created." in done.stdout

    def test_nothing_changed_is_one_line(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 2)
        done = run(repository.path, "deploy", "--from-ref", "HEAD", "--to-ref", "HEAD", gateway=gateway)
        assert done.returncode == 0
        assert done.stdout == "pydolphin-lint: nothing to deploy. 2 unchanged.\n"
        assert gateway.calls() == []


class TestDoctor:
    def test_all_is_well(self, tmp_path: Path, gateway: Gateway) -> None:
        done = run(tmp_path, "doctor", gateway=gateway)
        assert done.returncode == 0, done.stdout
        assert [line.split()[0] for line in done.stdout.splitlines()] == ["ok"] * 4

    def test_default_token_is_a_warning(self, tmp_path: Path) -> None:
        with Gateway.start(token="jwUDzpLsNKEFER4*a8gruBH_GsAurNxU7A@Xc") as open_to_all:  # noqa: PDS203 that is it
            done = run(tmp_path, "doctor", gateway=open_to_all)
            assert done.returncode == 1
            assert "WARN  token: it is the public default" in done.stdout

    def test_wrong_token(self, tmp_path: Path, gateway: Gateway) -> None:
        done = run(tmp_path, "doctor", gateway=gateway, PYDS_JAVA_GATEWAY_AUTH_TOKEN="wrong")
        assert done.returncode == 4
        assert "web interface" in done.stdout

    def test_version_that_does_not_fit(self, tmp_path: Path) -> None:
        with Gateway.start(token=TOKEN, version="3.4.1") as new:
            done = run(tmp_path, "doctor", gateway=new)
            assert done.returncode == 4
            assert "DolphinScheduler 3.4.1" in done.stdout

    def test_incomplete_configuration(self, tmp_path: Path) -> None:
        (tmp_path / "config.yaml").write_text("java_gateway:\n  address: 127.0.0.1\n")
        done = run(tmp_path, "doctor", PYDS_HOME=str(tmp_path))
        assert done.returncode == 4
        assert "config.yaml has no java_gateway.port" in done.stdout


USES_THE_ANSWER = workflow("asks").replace("workflow.submit()", "code = workflow.submit()\n    assert code > 0")


class TestLive:
    def test_file_that_uses_the_answer(self, repository: Repository, gateway: Gateway) -> None:
        repository.add("asks.py", USES_THE_ANSWER)
        repository.add("flow.py", workflow("flow"))
        repository.commit()
        done = run(repository.path, "deploy", gateway=gateway)
        assert done.returncode == 4
        assert "--live" in done.stdout
        done = run(repository.path, "deploy", "--live", gateway=gateway)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "2 created." in done.stdout
        assert deployed(gateway) == ["asks", "flow"]
        assert "2 updated." in run(repository.path, "deploy", "--live", gateway=gateway).stdout

    def test_file_that_fails_is_failed_and_what_needs_it_skipped(
        self, repository: Repository, gateway: Gateway
    ) -> None:
        repository.add("z_child.py", workflow("child"))
        repository.add(
            "a_parent.py",
            f"{IMPORTS}from pydolphinscheduler.tasks.sub_workflow import SubWorkflow\n\n"
            'with Workflow(name="parent") as parent:\n    SubWorkflow(name="s", workflow_name="child")\n'
            "    parent.submit()\n",
        )
        repository.commit()
        gateway.fault("createOrUpdateWorkflow", "exception", name="child", message="no, says the server")
        done = run(repository.path, "deploy", "--live", gateway=gateway)
        assert done.returncode == 5
        assert "1 failed, 1 skipped." in done.stdout


class TestPrePush:
    def test_every_ref_of_a_push_is_told(self, repository: Repository, gateway: Gateway) -> None:
        several(repository, 2)
        base = repository.head
        repository.add("flow_9.py", workflow("flow-9"))
        repository.commit()
        zeros = "0" * 40
        lines = (
            f"refs/heads/feature {repository.head} refs/heads/feature {zeros}\n"
            f"(delete) {zeros} refs/heads/master {base}\n"
            f"refs/heads/main {repository.head} refs/heads/main {base}\n"
        )
        done = subprocess.run(
            [sys.executable, "-m", "pydolphin_lint", "deploy", "--pre-push"],
            cwd=repository.path,
            env={**os.environ, **gateway.environment()},
            input=lines,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert "1 created, 2 unchanged." in done.stdout

    def test_real_hook_of_git(self, repository: Repository, gateway: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
        for name, value in gateway.environment().items():
            monkeypatch.setenv(name, value)
        remote = repository.path.parent / "remote.git"
        repository.git("init", "--quiet", "--bare", str(remote))
        repository.git("remote", "add", "origin", str(remote))
        several(repository, 1)
        hook = repository.path / ".git" / "hooks" / "pre-push"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pydolphin_lint deploy --pre-push\n')
        hook.chmod(0o755)
        done = repository.git("push", "origin", "main:feature", "main", check=False)
        assert done.returncode == 0, done.stderr
        assert deployed(gateway) == ["flow-0"]

    @pytest.mark.parametrize("lines", ["", "refs/heads/x 1234 refs/heads/x 1234\n"])
    def test_push_without_a_deployed_branch_is_one_line(self, repository: Repository, lines: str) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "pydolphin_lint", "deploy", "--pre-push"],
            cwd=repository.path,
            input=lines,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0
        assert done.stdout == "pydolphin-lint: this push has no branch that is deployed (main, master)\n"
