"""What is recorded of a file is what a gateway would receive from it, whatever else the file does."""

from __future__ import annotations

import json
import logging
import os
import re
import select
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from py4j.java_gateway import GatewayParameters, JavaGateway

from pydolphin_lint.deploy.record import RECORDER, clean_environment, record
from pydolphin_lint.deploy.recording import (
    Call,
    Known,
    Recording,
    SocketAttempt,
    answered,
    read_field,
    symbols_in,
)
from tests.gateway import Gateway
from tests.shipped import EXAMPLES, MISSES_ITS_SQL, SHIPPED, real_gateway, received, run_unmodified

HEAD = """\
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
"""

ONE_TASK = """
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
"""

Test = TypeVar("Test", bound=Callable[..., None])
SOURCES: dict[str, str] = {}


def source(text: str, *, suffix: str = ".py") -> Callable[[Test], Test]:
    """The file that a test is about; all of them are recorded together."""

    def register(test: Test) -> Test:
        text_of_file = textwrap.dedent(text).lstrip("\n")
        SOURCES[test.__name__ + suffix] = HEAD + text_of_file if suffix == ".py" else text_of_file
        return test

    return register


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the files of all tests, and the environment that some of them look at."""
    root = tmp_path_factory.mktemp("repository")
    for name, text in SOURCES.items():
        (root / name).write_text(text, encoding="utf-8")
    (root / "beside.py").write_text("NAME = 'from beside'\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAREHOUSE_PASSWORD", "not to be seen")
        patch.setenv("WAREHOUSE_HOST", "db.example")
        patch.delenv("UNRELATED", raising=False)
        yield root


@pytest.fixture(scope="module")
def recordings(repository: Path) -> dict[str, Recording]:
    return {recording.path.rpartition(".")[0]: recording for recording in record_here(repository, *SOURCES, jobs=4)}


@pytest.fixture
def recording(request: pytest.FixtureRequest, recordings: dict[str, Recording]) -> Recording:
    return recordings[request.node.originalname]


def record_here(folder: Path, *paths: str, timeout: float = 120, jobs: int = 2, fork: bool = True) -> list[Recording]:
    return record(paths, python=sys.executable, root=str(folder), jobs=jobs, timeout=timeout, fork=fork)


def methods(recording: Recording) -> list[str]:
    return [call.method for call in recording.calls]


def calls(recording: Recording, method: str) -> list[Call]:
    return [call for call in recording.calls if call.method == method]


def definitions(call: Call) -> list[dict[str, Any]]:
    """The task definitions of a createOrUpdateWorkflow call."""
    return [dict(task) for task in json.loads(str(call.args[13]))]


def submitted(recording: Recording) -> Call:
    """The only workflow of a recording, which must have succeeded."""
    assert (recording.status, recording.error) == ("recorded", None)
    (call,) = calls(recording, "createOrUpdateWorkflow")
    return call


# The shipped examples


@pytest.fixture(scope="module")
def examples() -> dict[str, Recording]:
    return {recording.path: recording for recording in record_here(EXAMPLES, *SHIPPED)}


def test_every_shipped_example_records_but_the_one_that_misses_its_sql_file(examples: dict[str, Recording]) -> None:
    failed = {name: recording for name, recording in examples.items() if recording.status != "recorded"}
    assert len(examples) == 22
    assert list(failed) == [MISSES_ITS_SQL]
    error = failed[MISSES_ITS_SQL].error
    assert error is not None
    assert error.message == f"{EXAMPLES}/ext/example.sql is not found"
    assert error.line == 38


def test_the_examples_have_32_workflows_and_108_tasks(examples: dict[str, Recording]) -> None:
    workflows = [call for recording in examples.values() for call in calls(recording, "createOrUpdateWorkflow")]
    tasks = [task for call in workflows for task in definitions(call)]
    assert (len(workflows), len(tasks), len({task["taskType"] for task in tasks})) == (32, 108, 16)
    assert sum("execWorkflowInstance" in methods(recording) for recording in examples.values()) == 11


def test_the_failing_example_is_recorded_as_far_as_it_gets(examples: dict[str, Recording]) -> None:
    assert methods(examples[MISSES_ITS_SQL]) == ["getGatewayVersion", "getCodeAndVersion", "getCodeAndVersion"]


def test_an_example_opens_no_socket_and_its_sdk_does_not_warn(examples: dict[str, Recording]) -> None:
    assert not any(recording.sockets for recording in examples.values())
    assert not any("Warning" in recording.output or "gateway" in recording.output for recording in examples.values())


def test_two_recordings_are_equal_to_the_byte(examples: dict[str, Recording]) -> None:
    again = record_here(EXAMPLES, *reversed(SHIPPED), jobs=4)
    assert {recording.path: recording.canonical for recording in again} == {
        name: recording.canonical for name, recording in examples.items()
    }


def test_a_new_interpreter_for_each_file_records_the_same(examples: dict[str, Recording]) -> None:
    names = ["tutorial.py", "tutorial_decorator.py", "task_datax_example.py", MISSES_ITS_SQL]
    again = record_here(EXAMPLES, *names, fork=False)
    assert [recording.canonical for recording in again] == [examples[name].canonical for name in names]


# What a real gateway receives


def replay(gateway: Gateway, recording: Recording, starts: Iterable[str] = ()) -> list[tuple[str, tuple[Known, ...]]]:
    """Send the recorded calls, each with the server's answers to those before it; give what the gateway received."""
    gateway.reset_calls()
    client = JavaGateway(
        gateway_parameters=GatewayParameters(port=gateway.port, auth_token=gateway.token, auto_convert=True)
    )
    times = iter(starts)
    answers: list[Any] = []
    try:
        for call in recording.calls:
            known = {
                number: read_field(answers[symbol.call], symbol.field)
                for number, symbol in recording.symbols.items()
                if number in symbols_in(call)
            }
            now = next(times) if call.masked else ""
            arguments = answered(call, known, now=now, password="userPythonGateway")
            answers.append(getattr(client.entry_point, call.method)(*arguments))
    finally:
        client.close()
    return received(gateway)


def comparable(sent: list[tuple[str, tuple[Known, ...]]]) -> list[tuple[str, tuple[Known, ...]]]:
    """Relations in one order: the SDK keeps them in a set, whose order depends on the codes that the server gave."""
    return [
        (method, (*args[:12], _sorted_objects(str(args[12])), *args[13:]))
        if method == "createOrUpdateWorkflow"
        else (method, args)
        for method, args in sent
    ]


def _sorted_objects(relations: str) -> str:
    return "".join(sorted(re.findall(r"\{(?:[^{}]|\{\})*\}", relations)))


def settled(state: dict[str, Any]) -> dict[str, Any]:
    """What the server holds, with the relations of each workflow in one order."""
    for project in state["projects"].values():
        for workflow in project["workflows"].values():
            workflow["relations"].sort(key=str)
    return state


@pytest.fixture(scope="module", autouse=True)
def _quiet_py4j() -> None:
    logging.getLogger("py4j").setLevel(logging.CRITICAL)


def test_what_is_recorded_is_what_a_real_gateway_receives(examples: dict[str, Recording]) -> None:
    with real_gateway() as one, real_gateway() as other:
        for name in SHIPPED:
            real = run_unmodified(one, EXAMPLES, name)
            recorded = replay(other, examples[name])
            assert len(real) == len(examples[name].calls), name
            assert comparable(recorded) == comparable(real), name
        assert settled(one.state()) == settled(other.state())


REFERENCES = (
    HEAD
    + """
from pydolphinscheduler.core.resource import Resource
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow
from pydolphinscheduler.models.datasource import Datasource
with Workflow(name="inner", schedule="0 0 0 * * ? *", param={"who": "汉字"}) as inner:
    files = ["a b.txt", "WordCount.jar", "a b.txt"]
    Shell(name="extract", command="true", environment_name="python-3", resource_list=files)
    inner.submit()
with Workflow(name="outer", description=f"type {Datasource.get_task_usage_4j('metadata').type}") as outer:
    a = SubWorkflow(name="inner", workflow_name="inner")
    b = Shell(name="tell", command=f"echo {a.code} '{Datasource.get_task_usage_4j('metadata').type}' {inner.submit()}")
    a >> b
    outer.run()
"""
)


def test_references_and_the_time_of_now_arrive_as_from_the_file_itself(tmp_path: Path) -> None:
    (tmp_path / "references.py").write_text(REFERENCES, encoding="utf-8")
    (recording,) = record_here(tmp_path, "references.py")
    assert recording.error is None
    with real_gateway() as one, real_gateway() as other:
        real = run_unmodified(one, tmp_path, "references.py")
        starts = [json.loads(str(args[5]))["startTime"] for _, args in real if len(args) == 16 and args[5]]
        recorded = replay(other, recording, starts)
    assert len(starts) == 2
    assert comparable(recorded) == comparable(real)


# Symbols


@source(
    ONE_TASK
    + """
assert len({workflow.task_list[0].code, workflow.task_list[0].version}) == 2
"""
)
def test_a_task_gets_a_code_and_a_version_that_name_their_call(recording: Recording) -> None:
    (definition,) = definitions(submitted(recording))
    assert recording.calls[1] == Call("getCodeAndVersion", ("project-pydolphin", "etl", "extract"), ())
    assert recording.symbols[definition["code"]] == (1, "code")
    assert recording.symbols[definition["version"]] == (1, "version")


@source("""
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    Shell(name="extract", command="false")
    workflow.submit()
""")
def test_a_name_used_twice_gives_two_codes_and_two_equal_questions(recording: Recording) -> None:
    first, second = calls(recording, "getCodeAndVersion")
    assert first == second
    assert len({task["code"] for task in definitions(submitted(recording))}) == 2


def test_a_task_keeps_its_symbols_when_another_is_added_before_it(tmp_path: Path) -> None:
    added = ONE_TASK.replace("    Shell", '    Shell(name="first", command="true")\n    Shell')
    (tmp_path / "before.py").write_text(HEAD + ONE_TASK, encoding="utf-8")
    (tmp_path / "after.py").write_text(HEAD + added, encoding="utf-8")
    before, after = (definitions(submitted(recording)) for recording in record_here(tmp_path, "before.py", "after.py"))
    assert after[1:] == before


@source("""
import copy
with Workflow(name="etl") as workflow:
    task = Shell(name="extract", command="true")
    codes = {task.code: "here"}
    same = copy.deepcopy(task.code)
    Shell(name="load", command=f"echo {same} %d {codes[same]}" % task.code)
    workflow.submit()
""")
def test_a_code_is_a_key_a_copy_and_a_text(recording: Recording) -> None:
    first, second = definitions(submitted(recording))
    assert second["taskParams"]["rawScript"] == f"echo {first['code']} {first['code']} here"


@source("""
with Workflow(name="etl") as workflow:
    task = Shell(name="extract", command="true")
    print(task.code + 1)
""")
def test_computing_with_an_answer_is_an_error(recording: Recording) -> None:
    assert recording.error is not None
    assert recording.error.line == 5
    assert recording.error.message.startswith("add: this value is the server's answer")


@source("""
from pydolphinscheduler.core.resource import Resource
name = Resource(name="a/b.txt", user_name="lin").get_fullname_from_database()
if name:
    print(name.split("/"))
""")
def test_taking_a_text_answer_apart_is_an_error(recording: Recording) -> None:
    assert recording.error is not None
    assert recording.error.line == 6
    assert recording.error.message.startswith("split: ")


@source("""
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true", resource_list=["a.txt", "b.txt", "c.txt", "a.txt"])
    workflow.submit()
""")
def test_resources_are_one_symbol_for_each_name_in_the_order_of_the_names(recording: Recording) -> None:
    (definition,) = definitions(submitted(recording))
    symbols = [recording.symbols[int(entry["resourceName"])] for entry in definition["taskParams"]["resourceList"]]
    program = "print(*{'a.txt', 'b.txt', 'c.txt'})"
    names = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": "0"}, capture_output=True, check=True
    )
    assert [recording.calls[symbol.call].args[1] for symbol in symbols] == names.stdout.decode().split()
    assert {symbol.field for symbol in symbols} == {"getFullName()"}


@source("""
from pydolphinscheduler.tasks.sql import Sql
with Workflow(name="etl") as workflow:
    Sql(name="load", datasource_name="orders", sql="select 1")
    workflow.submit()
""")
def test_a_datasource_is_its_id_and_its_type(recording: Recording) -> None:
    parameters = definitions(submitted(recording))[0]["taskParams"]
    assert recording.symbols[parameters["datasource"]].field == "getId()"
    assert recording.symbols[int(parameters["type"])].field == "getType().getDescp().upper()"
    assert recording.calls[recording.symbols[parameters["datasource"]].call] == ("getDatasource", ("orders", None), ())


@source("""
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true", environment_name="python-3")
    workflow.submit()
""")
def test_an_environment_is_the_answer_itself(recording: Recording) -> None:
    symbol = recording.symbols[definitions(submitted(recording))[0]["environmentCode"]]
    assert recording.calls[symbol.call] == ("getEnvironmentInfo", ("python-3",), ())
    assert symbol.field == ""


@source("""
from pydolphinscheduler.models.project import Project
from pydolphinscheduler.models.user import User
from pydolphinscheduler.java_gateway import gateway
project = Project.get_project_by_name("lin", "sales")
owner = User.get_user(7)
answer = gateway.gateway.entry_point.methodOfTomorrow("x")
with Workflow(name="etl", project=project.name, user=owner.name) as workflow:
    Shell(name="extract", command=f"echo {project.code} {answer.getNested().getText()} {answer['code']}")
    workflow.submit()
""")
def test_what_no_table_lists_is_answered_too(recording: Recording) -> None:
    call = submitted(recording)
    fields = {number: recording.symbols[number] for number in symbols_in(call)}
    assert {symbol.field for symbol in fields.values()} >= {
        "getName()", "getUserName()", "getCode()", "getNested().getText()", "code"
    }  # fmt: skip
    assert methods(recording)[1:4] == ["queryProjectByName", "queryUser", "methodOfTomorrow"]


@source("""
with Workflow(name=["etl"]) as workflow:
    workflow.submit()
""")
def test_an_argument_that_no_gateway_takes_is_an_error(recording: Recording) -> None:
    assert recording.error is not None
    assert recording.error.message == (
        "createOrUpdateWorkflow: argument 3 is of type list, the gateway takes text, numbers and None"
    )


@source("""
with Workflow(name="etl", param={"who": "汉字"}) as workflow:
    Shell(name="extract", command="echo ü")
    workflow.submit()
""")
def test_json_is_kept_as_the_sdk_wrote_it(recording: Recording) -> None:
    call = submitted(recording)
    assert call.args[4] == r'[{"prop": "who", "direct": "IN", "type": "VARCHAR", "value": "\u6c49\u5b57"}]'
    assert call.args[13] == json.dumps(json.loads(str(call.args[13])))


# Time and secrets


@source("""
from datetime import datetime
with Workflow(name="now", schedule="0 0 0 * * ? *") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
for start in ("2026-01-31", datetime(2026, 1, 31)):
    with Workflow(name="given", schedule="0 0 0 * * ? *", start_time=start) as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
""")
def test_the_time_of_now_is_masked_and_a_given_time_is_not(recording: Recording) -> None:
    now, *given = calls(recording, "createOrUpdateWorkflow")
    assert now.masked == ("startTime",)
    assert json.loads(str(now.args[5]))["startTime"] == "<now>"
    assert [json.loads(str(call.args[5]))["startTime"] for call in given] == ["2026-01-31 00:00:00"] * 2
    assert [call.masked for call in given] == [(), ()]
    assert recording.masked == ("startTime",)


@source(
    ONE_TASK
    + """
from pydolphinscheduler.models.user import User
User("lin", password="my own").create_if_not_exists()
"""
)
def test_a_password_is_not_in_the_record(recording: Recording) -> None:
    passwords = [call.args[1] for call in calls(recording, "createUser")]
    assert passwords == [{"secret": "USER_PASSWORD"}, {"secret": "given"}]
    assert "my own" not in recording.canonical


def test_the_configured_password_and_token_stay_in_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = (EXAMPLES.parent / "default_config.yaml").read_text(encoding="utf-8")
    changed = re.sub(r"auth_token: .*", "auth_token: my-token-1", shipped)
    changed = re.sub(r"password: .*", "password: my-password-1", changed)
    (tmp_path / "config.yaml").write_text(changed, encoding="utf-8")
    (tmp_path / "tell.py").write_text(
        HEAD
        + ONE_TASK
        + textwrap.dedent("""
            from pydolphinscheduler import configuration
            from pydolphinscheduler.java_gateway import gateway
            print(gateway.auth_token, configuration.USER_PASSWORD)
            token = configuration.get_single_config("java_gateway.auth_token")
            print(token)
            raise ValueError(configuration.get_single_config("default.user.password"))
        """),
        encoding="utf-8",
    )
    monkeypatch.setenv("PYDS_HOME", str(tmp_path))
    for fork in (True, False):
        (recording,) = record_here(tmp_path, "tell.py", fork=fork)
        assert recording.error is not None
        assert recording.error.message == "********"
        assert recording.output.splitlines() == ["******** ********", "********"]
        assert "my-" not in repr(recording._replace(path=""))


@source("""
import os
assert os.environ.get("WAREHOUSE_HOST") == "db.example"
assert "WAREHOUSE_PASSWORD" not in os.environ
assert os.getenv("WAREHOUSE_PASSWORD", "none") == "none"
assert os.environ.get("UNRELATED") is None
assert not [name for name in os.environ if name.startswith("PYDOLPHIN")]
""")
def test_a_secret_variable_is_withheld_and_the_file_is_known_to_ask_for_it(recording: Recording) -> None:
    assert recording.error is None
    assert recording.withheld == ("WAREHOUSE_PASSWORD",)


# No network


@source("""
import socket
socket.create_connection(("127.0.0.1", 9))
""")
def test_a_connection_is_refused_and_the_line_is_named(recording: Recording) -> None:
    assert recording.error is not None
    assert recording.error.message == "recording opens no connection: 127.0.0.1:9 was refused (line 4)"
    assert recording.error.line == 4
    assert recording.sockets == (SocketAttempt(4, "127.0.0.1:9"),)


@source("""
import contextlib, socket, urllib.request
udp, tcp, six = socket.socket(type=socket.SOCK_DGRAM), socket.socket(), socket.socket(socket.AF_INET6)
for attempt in (
    lambda: udp.sendto(b"", ("192.0.2.1", 53)),
    lambda: tcp.connect_ex(("192.0.2.1", 80)),
    lambda: six.connect(("::1", 80)),
    lambda: socket.getaddrinfo("db.example", 5432),
    lambda: socket.gethostbyname("db.example"),
    lambda: urllib.request.urlopen("http://db.example/"),
):
    with contextlib.suppress(OSError):
        attempt()
""")
def test_an_attempt_that_the_file_survives_is_in_the_record(recording: Recording) -> None:
    assert recording.status == "recorded"
    assert recording.sockets == (
        SocketAttempt(6, "192.0.2.1:53"),
        SocketAttempt(7, "192.0.2.1:80"),
        SocketAttempt(8, "::1:80"),
        SocketAttempt(9, "db.example:5432"),
        SocketAttempt(10, "db.example"),
        SocketAttempt(11, "db.example:80"),
    )


@source("""
import asyncio, socket
one, other = socket.socketpair()
one.sendall(b"x")
asyncio.run(asyncio.sleep(0))
""")
def test_a_socket_within_the_process_is_no_connection(recording: Recording) -> None:
    assert (recording.error, recording.sockets) == (None, ())


@source(
    ONE_TASK
    + """
import subprocess, sys
program = "from pydolphinscheduler.java_gateway import gateway; print(gateway.address, gateway.port)"
print(subprocess.run([sys.executable, "-W", "ignore", "-c", program], capture_output=True, text=True).stdout)
"""
)
def test_a_python_that_the_file_starts_finds_no_gateway(recording: Recording) -> None:
    assert recording.output.strip() == "127.0.0.1 1"


# How a file ends


@source("import sys\n" + ONE_TASK + "sys.exit(0)")
def test_exit_zero_is_a_recording(recording: Recording) -> None:
    submitted(recording)


@source("import sys\n" + ONE_TASK + "sys.exit()")
def test_exit_without_a_status_is_a_recording(recording: Recording) -> None:
    submitted(recording)


@source("import sys\n" + ONE_TASK + "sys.exit(3)")
def test_another_exit_status_is_a_failure_that_says_so(recording: Recording) -> None:
    assert recording.status == "failed"
    assert recording.error is not None
    assert recording.error[:3] == ("SystemExit", "the file exits with status 3", 8)


@source("raise SystemExit('no data today')")
def test_exit_with_a_text_is_a_failure_with_that_text(recording: Recording) -> None:
    assert recording.error is not None
    assert recording.error[:3] == ("SystemExit", "no data today", 3)


@source(ONE_TASK + "import os; os._exit(0)")
def test_os_exit_is_a_failure_that_says_so(recording: Recording) -> None:
    assert (recording.status, recording.calls) == ("exited", ())
    assert recording.error is not None
    assert recording.error.message == "the file ended its process with status 0 before the recording was written"


@source("print('last words', flush=True); import os; os.kill(os.getpid(), 9)")
def test_a_killed_process_is_a_failure_with_the_signal(recording: Recording) -> None:
    assert recording.status == "exited"
    assert recording.output == "last words\n"
    assert recording.error is not None
    assert recording.error.message == "the file's process was killed by signal 9 (SIGKILL)"


@source("""
def build():
    return {}["absent"]
build()
""")
def test_an_exception_has_the_line_of_the_file_and_no_frame_of_ours(recording: Recording) -> None:
    assert recording.error is not None
    assert recording.error[:3] == ("KeyError", "'absent'", 4)
    assert recording.error.traceback.count("File ") == 2
    assert "recorder.py" not in recording.error.traceback


@source("""
Workflow(name="etl", execution_type="sometimes")
""")
def test_an_exception_in_the_sdk_has_the_line_of_the_file(recording: Recording) -> None:
    assert recording.error is not None
    assert recording.error.type == "pydolphinscheduler.exceptions.PyDSParamException"
    assert recording.error.line == 3


@source("def broken(:\n")
def test_a_syntax_error_has_its_line(recording: Recording) -> None:
    assert recording.error is not None
    assert (recording.error.type, recording.error.line) == ("SyntaxError", 3)


@source("""
class Mute(Exception):
    def __str__(self):
        raise RuntimeError
raise Mute
""")
def test_an_exception_that_cannot_be_shown_is_an_error_like_others(recording: Recording) -> None:
    assert recording.error is not None
    assert recording.error[:3] == ("Mute", "(its message cannot be shown)", 6)


def test_a_file_that_sleeps_for_ever_is_stopped_and_the_others_are_recorded(tmp_path: Path) -> None:
    (tmp_path / "sleeps.py").write_text("print('soon', flush=True)\nimport time\ntime.sleep(3600)\n", encoding="utf-8")
    (tmp_path / "works.py").write_text(HEAD + ONE_TASK, encoding="utf-8")
    sleeps, works = record_here(tmp_path, "sleeps.py", "works.py", timeout=3)
    assert (sleeps.status, sleeps.output) == ("timeout", "soon\n")
    assert sleeps.error is not None
    assert sleeps.error.message == "the file did not end within 3 seconds"
    submitted(works)


LEAVES_A_CHILD = """
import fcntl, os, signal, time
lock = open("lock", "w")
fcntl.flock(lock, fcntl.LOCK_EX)
if os.fork() == 0:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(30)
    open("survived", "w").close()
    os._exit(0)
"""


@pytest.mark.parametrize("fork", [True, False], ids=["fork", "spawn"])
@pytest.mark.parametrize("ending", ["", "time.sleep(3600)\n", "os._exit(1)\n"], ids=["ends", "hangs", "leaves"])
def test_what_a_file_has_started_ends_with_it(tmp_path: Path, ending: str, fork: bool) -> None:
    fcntl = pytest.importorskip("fcntl")
    (tmp_path / "forks.py").write_text(LEAVES_A_CHILD + ending, encoding="utf-8")
    record_here(tmp_path, "forks.py", timeout=5, fork=fork)
    with (tmp_path / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
    assert not (tmp_path / "survived").exists()


# What a file may do


@source("""
import os
if os.fork() == 0:
    print("in the child", flush=True)
else:
    os.wait()
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
""")
def test_a_file_may_fork(recording: Recording) -> None:
    submitted(recording)
    assert recording.output == "in the child\n"


@source("import os\nif os.fork():\n    os.wait()\n" + ONE_TASK)
def test_calls_of_a_forked_process_are_a_failure_that_says_so(recording: Recording) -> None:
    assert recording.status == "failed"
    assert recording.error is not None
    assert recording.error.message == (
        "a process that the file has forked talks to the gateway: that cannot be recorded"
    )
    assert methods(recording).count("createOrUpdateWorkflow") == 1


@source("""
import threading
def build():
    threading.main_thread().join()
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
threading.Thread(target=build).start()
""")
def test_a_thread_that_outlives_the_file_is_waited_for(recording: Recording) -> None:
    submitted(recording)


@source(
    """
import io, sys
sys.stdout = sys.stderr = io.StringIO()
print("nobody reads this")
"""
    + ONE_TASK
)
def test_a_file_may_replace_stdout(recording: Recording) -> None:
    submitted(recording)
    assert recording.output == ""


@source(
    """
import os, sys
os.close(1)
sys.stdout.close()
"""
    + ONE_TASK
)
def test_a_file_may_close_stdout(recording: Recording) -> None:
    submitted(recording)


@source("import os, tempfile\nos.chdir(tempfile.gettempdir())\n" + ONE_TASK)
def test_a_file_may_change_directory(recording: Recording) -> None:
    submitted(recording)


@source("import beside\n" + ONE_TASK.replace("etl", "{beside.NAME}").replace('name="{', 'name=f"{', 1))
def test_a_file_imports_the_module_beside_it(recording: Recording) -> None:
    assert submitted(recording).args[2] == "from beside"


@source("""
for name in ("recorder", "record"):
    try:
        __import__(name)
    except ImportError:
        print(name, "is not there")
""")
def test_a_file_does_not_import_the_modules_beside_the_recorder(recording: Recording) -> None:
    assert recording.output == "recorder is not there\nrecord is not there\n"


@source("""
import logging, os, subprocess, sys, warnings
print("printed")
logging.getLogger("own").warning("logged")
warnings.warn("warned")
subprocess.run(["echo", "from a program"])
os.write(1, b"from C\\n")
sys.stderr.write("and more")
print(repr(sys.stdin.read()))
""")
def test_all_that_a_file_prints_is_kept_apart(recording: Recording) -> None:
    assert recording.error is None
    for words in ("printed", "WARNING:own:logged", "UserWarning: warned", "from a program", "from C", "and more", "''"):
        assert words in recording.output


@source(
    """
for line in range(1_000_000):
    print(f"line {line:7}")
"""
    + ONE_TASK
)
def test_of_ten_megabytes_of_output_the_end_is_kept(recording: Recording) -> None:
    submitted(recording)
    first, *_, last = recording.output.splitlines()
    assert first == f"[the first {13_000_000 - 65_536} bytes are left out]"
    assert last == "line  999999"
    assert len(recording.output) < 70_000


@source("""
from pydolphinscheduler.tasks.http import Http
with Workflow(name="etl") as workflow:
    Http(name="call", url="http://db.example")
    workflow.submit()
""")
def test_the_sdk_state_of_one_file_does_not_reach_another(recording: Recording) -> None:
    assert not {"cpuQuota", "memoryMax"} & set(definitions(submitted(recording))[0])


@source("""
from pydolphinscheduler.tasks.func_wrap import task
@task
def hello():
    print("hello")
with Workflow(name="etl") as workflow:
    hello()
    workflow.submit()
""")
def test_a_decorated_function_is_read_from_the_file(recording: Recording) -> None:
    script = definitions(submitted(recording))[0]["taskParams"]["rawScript"]
    assert script.startswith('def hello():\n    print("hello")\n')


LIKE_PYTHON = """
import json, os, sys
names = sorted(name for name in vars() if name.startswith("__"))
main = sys.modules["__main__"]
print(json.dumps([__name__, __file__, sys.argv, sys.path, os.getcwd(), main.__file__, __spec__, __package__, names]))
"""


@pytest.mark.parametrize("fork", [True, False], ids=["fork", "spawn"])
def test_a_file_sees_what_python_shows_it(tmp_path: Path, fork: bool) -> None:
    (tmp_path / "a folder").mkdir()
    (tmp_path / "a folder" / "看.py").write_text(LIKE_PYTHON, encoding="utf-8")
    (tmp_path / "linked.py").symlink_to(tmp_path / "a folder" / "看.py")
    environment, _ = clean_environment(os.environ)
    for name in ("a folder/看.py", "linked.py", str(tmp_path / "linked.py")):
        (recording,) = record_here(tmp_path, name, fork=fork)
        real = subprocess.run([sys.executable, name], cwd=tmp_path, env=environment, capture_output=True, check=True)
        assert json.loads(recording.output) == json.loads(real.stdout)
    assert not list(tmp_path.rglob("__pycache__"))


def test_modules_of_one_name_in_two_folders_are_two_modules(tmp_path: Path) -> None:
    for team in ("sales", "stock"):
        (tmp_path / team).mkdir()
        (tmp_path / team / "common.py").write_text(f"PROJECT = '{team}'\n", encoding="utf-8")
        text = HEAD + "from common import PROJECT\n" + ONE_TASK.replace('name="etl"', 'name="etl", project=PROJECT')
        (tmp_path / team / "daily.py").write_text(text, encoding="utf-8")
    recordings = record_here(tmp_path, "sales/daily.py", "stock/daily.py", "sales/daily.py", jobs=1)
    assert [submitted(recording).args[1] for recording in recordings] == ["sales", "stock", "sales"]
    assert not list(tmp_path.rglob("__pycache__"))


def test_hundreds_of_files_come_back_in_order(tmp_path: Path) -> None:
    names = [f"flow {number}.py" for number in range(200)]
    for name in names:
        (tmp_path / name).write_text(HEAD + ONE_TASK.replace("etl", name), encoding="utf-8")
    recordings = record_here(tmp_path, *names, jobs=8)
    assert [recording.path for recording in recordings] == names
    assert [submitted(recording).args[2] for recording in recordings] == names


# YAML workflows

YAML = """\
workflow:
  name: "etl"
  schedule: "0 0 0 * * ? *"
  run: true
tasks:
  - name: extract
    task_type: Shell
    command: echo $ENV{WAREHOUSE_HOST}
  - name: load
    task_type: Shell
    deps: [extract]
    command: echo $ENV{WAREHOUSE_PASSWORD}
"""


@source(YAML, suffix=".yaml")
def test_a_yaml_workflow_goes_through_the_reader_of_the_sdk(recording: Recording) -> None:
    assert recording.error is None
    twice = calls(recording, "createOrUpdateWorkflow")
    assert [call.args[2] for call in twice] == ["etl", "etl"]
    assert [task["name"] for task in definitions(twice[0])] == ["extract", "load"]
    assert definitions(twice[0])[0]["taskParams"]["rawScript"] == "echo db.example"
    assert methods(recording)[-1] == "execWorkflowInstance"
    assert recording.masked == ("startTime",)
    assert recording.withheld == ("WAREHOUSE_PASSWORD",)


@source("workflow:\n  name: [unclosed\ntasks: 3\n", suffix=".yml")
def test_a_yaml_error_has_its_line(recording: Recording) -> None:
    assert recording.error is not None
    assert recording.error.type.startswith("ruamel.yaml.")
    assert recording.error.line == 3


# Without fork


def test_an_interpreter_for_each_file_gives_the_same_recordings(
    repository: Path, recordings: dict[str, Recording]
) -> None:
    tests = (
        test_exit_zero_is_a_recording,
        test_another_exit_status_is_a_failure_that_says_so,
        test_os_exit_is_a_failure_that_says_so,
        test_a_killed_process_is_a_failure_with_the_signal,
        test_an_exception_has_the_line_of_the_file_and_no_frame_of_ours,
        test_an_attempt_that_the_file_survives_is_in_the_record,
        test_a_secret_variable_is_withheld_and_the_file_is_known_to_ask_for_it,
        test_a_file_may_fork,
        test_calls_of_a_forked_process_are_a_failure_that_says_so,
        test_a_thread_that_outlives_the_file_is_waited_for,
        test_a_file_may_replace_stdout,
        test_a_file_imports_the_module_beside_it,
        test_a_file_does_not_import_the_modules_beside_the_recorder,
        test_of_ten_megabytes_of_output_the_end_is_kept,
        test_a_yaml_workflow_goes_through_the_reader_of_the_sdk,
    )
    forked = [recordings[test.__name__] for test in tests]
    spawned = record_here(repository, *(recording.path for recording in forked), fork=False)
    for one, other in zip(forked, spawned, strict=True):
        assert one._replace(seconds=0) == other._replace(seconds=0)


# The script by itself


def recorder(*arguments: str, requests: str = "", **changes: str) -> subprocess.CompletedProcess[str]:
    environment, _ = clean_environment(os.environ)
    return subprocess.run(
        [sys.executable, str(RECORDER), *arguments],
        input=requests,
        env={**environment, **changes},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_one_file_is_recorded_without_a_starter(tmp_path: Path) -> None:
    (tmp_path / "daily.py").write_text(HEAD + "print('apart')\n" + ONE_TASK, encoding="utf-8")
    done = recorder("--cwd", str(tmp_path), "--one", "daily.py")
    assert json.loads(done.stdout)["status"] == "recorded"
    assert "apart" in done.stderr


@pytest.mark.parametrize("seed", ["1", "random"])
def test_without_a_fixed_hash_seed_nothing_is_recorded(seed: str) -> None:
    done = recorder(PYTHONHASHSEED=seed)
    assert (done.returncode, json.loads(done.stdout)["fatal"]["kind"]) == (3, "hash-seed")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="waits at a named pipe")
@pytest.mark.parametrize("way", [[], ["--spawn"]], ids=["fork", "spawn"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_recorder_that_is_ended_ends_its_files(tmp_path: Path, way: list[str], number: signal.Signals) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "waits.py").write_text("import time\npipe = open('pipe', 'w')\ntime.sleep(3600)\n", encoding="utf-8")
    environment, _ = clean_environment(os.environ)
    command = [sys.executable, str(RECORDER), *way]
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        process.stdin.write(json.dumps({"path": "waits.py", "cwd": str(tmp_path)}).encode())
        process.stdin.close()
        with (tmp_path / "pipe").open() as pipe:
            process.send_signal(number)
            assert pipe.read() == ""
    assert process.returncode in (128 + number, 128 + signal.SIGINT)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_an_end_right_behind_the_start_of_a_file_ends_that_file(tmp_path: Path) -> None:
    (tmp_path / "waits.py").write_text("import time\ntime.sleep(3600)\n", encoding="utf-8")
    script = (
        "import os, runpy, signal, sys\n"
        "fork = os.fork\n"
        "def fork_and_end():\n"
        "    pid = fork()\n"
        "    if pid:\n"
        "        os.kill(os.getpid(), signal.SIGTERM)\n"
        "    return pid\n"
        "os.fork = fork_and_end\n"
        "sys.argv = sys.argv[1:]\n"
        "runpy.run_path(sys.argv[0], run_name='__main__')\n"
    )
    environment, _ = clean_environment(os.environ)
    held, inherited = os.pipe()
    command = [sys.executable, "-c", script, str(RECORDER)]
    request = json.dumps({"path": "waits.py", "cwd": str(tmp_path)}).encode()
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, pass_fds=[inherited]
    ) as process:
        os.close(inherited)
        process.communicate(request)
    # Whoever is left holds the other end.
    ready, _, _ = select.select([held], [], [], 30)
    os.close(held)
    assert ready
    assert process.returncode == 128 + signal.SIGTERM


def test_the_recorder_needs_nothing_of_ours() -> None:
    text = RECORDER.read_text(encoding="utf-8")
    assert "pydolphin_lint" not in text.replace("PYDOLPHIN_LINT_WITHHELD", "")
    compile(text, str(RECORDER), "exec", dont_inherit=True)
