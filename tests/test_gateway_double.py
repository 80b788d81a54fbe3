"""The test gateway behaves as the real one was read to behave: over the real wire, and with the unmodified SDK."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pydolphinscheduler.examples
import pytest
from py4j.java_gateway import GatewayParameters, JavaGateway
from py4j.protocol import Py4JAuthenticationError, Py4JError, Py4JJavaError, Py4JNetworkError

from tests.gateway import DEFAULT_PROJECT, Gateway, GatewayError, java

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EXAMPLES = sorted(Path(pydolphinscheduler.examples.__path__[0]).glob("[!_]*.py"))
SCHEDULE = {
    "startTime": "2026-01-01 00:00:00",
    "endTime": "9999-12-31 23:59:59",
    "crontab": "0 0 6 * * ? *",
    "timezoneId": "Asia/Shanghai",
}
SERVICE_EXCEPTION = "org.apache.dolphinscheduler.api.exceptions.ServiceException"
ILLEGAL_ARGUMENT = "java.lang.IllegalArgumentException"
NULL_POINTER = "java.lang.NullPointerException"


@pytest.fixture(autouse=True)
def _quiet_py4j() -> Iterator[None]:
    """py4j logs every lost connection, which these tests cause on purpose."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    with Gateway.start() as running:
        yield running


class Client:
    """A py4j client with the calls of one deploy."""

    def __init__(self, gateway: Gateway, **parameters: Any) -> None:
        settings = {"port": gateway.port, "auth_token": gateway.token, "auto_convert": True, **parameters}
        self.java = JavaGateway(gateway_parameters=GatewayParameters(**settings))
        self.entry = self.java.entry_point

    def prepare(self) -> None:
        """Tenant, user and project, as every submit of the SDK makes them."""
        self.entry.createTenant("tenant", None, "queue")
        self.entry.createUser("lin", "password", "lin@example.com", "1", "tenant", "queue", 1)
        self.entry.createOrGrantProject("lin", DEFAULT_PROJECT, None)

    def task(self, name: str, workflow: str = "etl", **changes: Any) -> dict[str, Any]:
        """A shell task with the code and version that the server gives it."""
        known = self.entry.getCodeAndVersion(DEFAULT_PROJECT, workflow, name)
        task = {
            "name": name,
            "code": known["code"],
            "version": known["version"],
            "taskType": "SHELL",
            "taskParams": {"rawScript": f"echo {name}", "localParams": []},
            "cpuQuota": -1,
            "memoryMax": -1,
        }
        return task | changes

    def submit(
        self,
        name: str = "etl",
        tasks: list[dict[str, Any]] | None = None,
        relations: list[tuple[int, int]] | None = None,
        **changes: Any,
    ) -> int:
        """createOrUpdateWorkflow; without `tasks` one shell task, without `relations` all of them roots."""
        tasks = [self.task("extract", name)] if tasks is None else tasks
        pairs = [(0, task.get("code", 0)) for task in tasks] if relations is None else relations
        arguments = {
            "user": "lin",
            "project": DEFAULT_PROJECT,
            "name": name,
            "description": "",
            "global_params": "[]",
            "schedule": None,
            "online_schedule": False,
            "warning_type": "NONE",
            "warning_group_id": 0,
            "timeout": 0,
            "worker_group": "default",
            "release_state": 1,
            "relations": json.dumps([{"preTaskCode": pre, "postTaskCode": post} for pre, post in pairs]),
            "tasks": json.dumps(tasks),
            "other_params": None,
            "execution_type": "PARALLEL",
        }
        assert changes.keys() <= arguments.keys()
        code: int = self.entry.createOrUpdateWorkflow(*(arguments | changes).values())
        return code


@pytest.fixture
def client(gateway: Gateway) -> Iterator[Client]:
    """A client whose tenant, user and project exist already."""
    client = Client(gateway)
    client.prepare()
    yield client
    client.java.close()


def refusal(call: Callable[[], object]) -> tuple[str, str | None]:
    """The class and message of the Java exception that the call ends in."""
    with pytest.raises(Py4JJavaError) as caught:
        call()
    java_exception = caught.value.java_exception
    return java_exception.getClass().getName(), java_exception.getMessage()


def run(path: Path, home: Path, gateway: Gateway, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python file.py`, without the configuration of whoever runs the tests."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYDS_")}
    return subprocess.run(
        [sys.executable, str(path)],
        env={**inherited, **gateway.environment(), "PYDS_HOME": str(home), **environment},
        cwd=home,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# ---- the SDK


def test_every_shipped_example_but_the_one_without_its_sql_file_deploys(tmp_path: Path) -> None:
    with (
        Gateway.start(
            datasources=[("first_mysql", "MYSQL"), ("second_mysql", "MYSQL"), ("metadata", "POSTGRESQL")],
            resources=["WordCount.jar", "spark-examples_2.12-3.2.0.jar", "hadoop-mapreduce-examples-3.3.1.jar"],
        ) as gateway,
        ThreadPoolExecutor(os.cpu_count()) as pool,
    ):
        results = dict(zip(EXAMPLES, pool.map(lambda path: run(path, tmp_path, gateway), EXAMPLES), strict=True))
        failed = {path.name: result.stderr for path, result in results.items() if result.returncode}
        state = gateway.state()
        submitted = gateway.calls("createOrUpdateWorkflow")

    assert failed.keys() == {"task_sql_example.py"}
    assert "ext/example.sql" in failed["task_sql_example.py"]
    workflows = state["projects"][DEFAULT_PROJECT]["workflows"]
    assert len(EXAMPLES) == 22
    assert len(workflows) == len(submitted) == 32
    assert sum(len(workflow["tasks"]) for workflow in workflows.values()) == 108
    assert len(state["instances"]) == 11
    assert set(state["resources"]) >= {"dependence.py", "main.py"}
    assert state["users"]["userPythonGateway"]["rewrites"] == len(submitted) - 1


SHELL_FILE = """
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 6 * * ? *", start_time="2026-01-01") as workflow:
    Shell(name="抽取", command="echo 1") >> Shell(name="load", command="echo 2")
    workflow.submit()
"""


def test_an_unchanged_shell_workflow_keeps_its_versions_when_the_hash_seed_is_fixed(
    gateway: Gateway, tmp_path: Path
) -> None:
    path = tmp_path / "etl.py"
    path.write_text(SHELL_FILE, encoding="utf-8")

    results = [run(path, tmp_path, gateway, PYTHONHASHSEED="0") for _ in range(2)]

    assert [result.returncode for result in results] == [0, 0], results
    workflow = gateway.workflow("etl")
    assert [(task["name"], task["version"]) for task in workflow["tasks"]] == [("抽取", 1), ("load", 1)]
    assert workflow["version"] == 1
    assert workflow["online"]
    assert workflow["schedule"]["online"]
    assert gateway.state()["users"]["userPythonGateway"]["rewrites"] == 1
    assert [call["method"] for call in gateway.calls() if call["connection"] == 1] == [
        "getGatewayVersion",
        "getCodeAndVersion",
        "getCodeAndVersion",
        "createTenant",
        "createUser",
        "createOrGrantProject",
        "createOrUpdateWorkflow",
    ]


def test_the_sdk_resets_admin_and_is_then_refused(gateway: Gateway, tmp_path: Path) -> None:
    path = tmp_path / "etl.py"
    path.write_text(SHELL_FILE.replace('name="etl"', 'name="etl", user="admin"'), encoding="utf-8")

    result = run(path, tmp_path, gateway)

    assert result.returncode != 0
    assert "user who not related to any tenant" in result.stderr
    admin = gateway.state()["users"]["admin"]
    assert (admin["password"], admin["rewrites"]) == ("userPythonGateway", 1)


# ---- versions


@pytest.mark.parametrize(
    ("change", "version"),
    [
        pytest.param({}, 1, id="same"),
        pytest.param({"taskParams": {"localParams": [], "rawScript": "echo extract"}}, 2, id="other order of keys"),
        pytest.param({"taskParams": {"rawScript": "echo 2", "localParams": []}}, 2, id="other command"),
        pytest.param({"flag": "NO"}, 2, id="other field"),
    ],
)
def test_a_task_gets_a_new_version_where_its_text_differs(
    client: Client, gateway: Gateway, change: dict[str, Any], version: int
) -> None:
    client.submit()
    client.submit(tasks=[client.task("extract", **change)])

    workflow = gateway.workflow("etl")
    assert (workflow["tasks"][0]["version"], workflow["version"]) == (version, version)
    assert client.task("extract")["version"] == version


def test_a_task_without_quotas_gets_a_new_version_at_every_deploy(client: Client, gateway: Gateway) -> None:
    for _ in range(3):
        client.submit(
            tasks=[client.task("call", taskType="HTTP", taskParams={"url": "x"}, cpuQuota=None, memoryMax=None)]
        )

    assert gateway.workflow("etl")["tasks"][0]["version"] == 3


def test_a_workflow_gets_a_new_version_where_only_its_relations_differ(client: Client, gateway: Gateway) -> None:
    client.submit(tasks=[client.task("a"), client.task("b")])
    a, b = client.task("a"), client.task("b")
    client.submit(tasks=[b, a], relations=[(0, a["code"]), (a["code"], b["code"])])

    workflow = gateway.workflow("etl")
    assert workflow["version"] == 2
    assert {task["version"] for task in workflow["tasks"]} == {1}
    assert workflow["relations"] == [[0, a["code"]], [a["code"], b["code"]]]


def test_codes_are_the_same_for_the_same_calls() -> None:
    def codes() -> list[int]:
        with Gateway.start() as gateway:
            client = Client(gateway)
            client.prepare()
            return [client.task("a")["code"], client.submit(), client.task("extract")["code"], client.task("a")["code"]]

    first = codes()
    assert first == codes()
    assert len(set(first)) == 4


# ---- what is refused, and what that does to a workflow that was there


def one_bad_task(client: Client, **changes: Any) -> dict[str, Any]:
    return {"tasks": [client.task("extract", **changes)]}


def cycle(client: Client) -> dict[str, Any]:
    a, b = client.task("a"), client.task("b")
    return {"tasks": [a, b], "relations": [(a["code"], b["code"]), (b["code"], a["code"])]}


def loop(client: Client) -> dict[str, Any]:
    a = client.task("a")
    return {"tasks": [a], "relations": [(a["code"], a["code"])]}


def stray_relation(client: Client) -> dict[str, Any]:
    a = client.task("a")
    return {"tasks": [a], "relations": [(0, a["code"]), (a["code"], 7)]}


INVALID = [
    pytest.param(cycle, "process node has cycle", id="cycle"),
    pytest.param(loop, "process node has cycle", id="self relation"),
    pytest.param(stray_relation, "task definition [7] does not exist", id="relation to a task not there"),
    pytest.param(
        lambda client: one_bad_task(client, taskParams={"rawScript": ""}),
        "process node extract parameter invalid",
        id="empty command",
    ),
    pytest.param(
        lambda _: {"tasks": [{}], "relations": []},
        "process node null parameter invalid",
        id="no task, as the SDK sends it",
    ),
]


@pytest.mark.parametrize(("bad", "message"), INVALID)
def test_a_refused_creation_leaves_nothing(
    client: Client, gateway: Gateway, bad: Callable[[Client], dict[str, Any]], message: str
) -> None:
    assert refusal(lambda: client.submit(**bad(client))) == (SERVICE_EXCEPTION, message)

    assert gateway.state()["projects"][DEFAULT_PROJECT]["workflows"] == {}


@pytest.mark.parametrize(("bad", "message"), INVALID)
def test_a_refused_update_leaves_the_workflow_and_its_schedule_offline(
    client: Client, gateway: Gateway, bad: Callable[[Client], dict[str, Any]], message: str
) -> None:
    client.submit(schedule=json.dumps(SCHEDULE), online_schedule=True)
    before = gateway.workflow("etl")

    assert refusal(lambda: client.submit(**bad(client))) == (SERVICE_EXCEPTION, message)

    after = gateway.workflow("etl")
    assert (before["online"], before["schedule"]["online"]) == (True, True)
    assert (after["online"], after["schedule"]["online"]) == (False, False)
    assert (after["tasks"], after["version"]) == (before["tasks"], before["version"])


@pytest.mark.parametrize(
    ("changes", "error", "still_online"),
    [
        pytest.param({"user": "nobody"}, NULL_POINTER, True, id="unknown user"),
        pytest.param({"project": "nowhere"}, NULL_POINTER, True, id="unknown project"),
        pytest.param({"user": "admin"}, "java.lang.RuntimeException", True, id="user without tenant"),
        pytest.param({"execution_type": "parallel"}, ILLEGAL_ARGUMENT, True, id="execution type"),
        pytest.param(
            {"warning_type": "none", "schedule": json.dumps(SCHEDULE)}, ILLEGAL_ARGUMENT, False, id="warning type"
        ),
    ],
)
def test_only_what_is_looked_at_before_the_update_spares_the_workflow(
    client: Client, gateway: Gateway, changes: dict[str, Any], error: str, still_online: bool
) -> None:
    client.submit(schedule=json.dumps(SCHEDULE), online_schedule=True)

    found, message = refusal(lambda: client.submit(**changes))

    assert found == error
    assert (message is None) == (error == NULL_POINTER)
    assert gateway.workflow("etl")["online"] is still_online


def test_a_warning_type_is_not_looked_at_without_a_schedule(client: Client, gateway: Gateway) -> None:
    client.submit(warning_type="none")

    assert gateway.workflow("etl")["online"]


def test_a_description_that_is_too_long_is_refused_at_first_and_ignored_later(client: Client, gateway: Gateway) -> None:
    assert refusal(lambda: client.submit(description="x" * 256))[0] == SERVICE_EXCEPTION

    client.submit()
    client.submit(description="x" * 256, timeout=5)

    assert (gateway.workflow("etl")["description"], gateway.workflow("etl")["timeout"]) == ("", 0)


def test_duplicated_task_names_are_accepted_and_answered_with_one_code(client: Client, gateway: Gateway) -> None:
    client.submit(tasks=[client.task("a"), client.task("a")])

    assert len(gateway.workflow("etl")["tasks"]) == 2
    assert client.task("a")["code"] == client.task("a")["code"]


# ---- schedules and release state


@pytest.mark.parametrize(
    ("changes", "online", "schedule_online"),
    [
        pytest.param({"schedule": json.dumps(SCHEDULE), "online_schedule": True}, True, True, id="kept"),
        pytest.param({"schedule": json.dumps(SCHEDULE)}, True, False, id="kept, not switched on"),
        pytest.param({}, True, False, id="removed from the file"),
        pytest.param(
            {"schedule": json.dumps(SCHEDULE), "online_schedule": True, "release_state": 0}, False, False, id="offline"
        ),
    ],
)
def test_a_schedule_survives_a_deploy_only_if_it_is_sent_again(
    client: Client, gateway: Gateway, changes: dict[str, Any], online: bool, schedule_online: bool
) -> None:
    client.submit(schedule=json.dumps(SCHEDULE), online_schedule=True)
    client.submit(**changes)

    workflow = gateway.workflow("etl")
    assert (workflow["online"], workflow["schedule"]["online"]) == (online, schedule_online)
    assert workflow["schedule"]["crontab"] == SCHEDULE["crontab"]


BAD_SCHEDULES = [
    pytest.param(SCHEDULE | {"crontab": "0 0 6 * * *"}, id="cron"),
    pytest.param(SCHEDULE | {"endTime": SCHEDULE["startTime"]}, id="start is end"),
]


@pytest.mark.parametrize("schedule", BAD_SCHEDULES)
def test_a_bad_schedule_fails_when_the_workflow_is_online_already(
    client: Client, gateway: Gateway, schedule: dict[str, str]
) -> None:
    assert refusal(lambda: client.submit(schedule=json.dumps(schedule)))[0] == NULL_POINTER

    workflow = gateway.workflow("etl")
    assert (workflow["online"], workflow["schedule"]) == (True, None)


@pytest.mark.parametrize("schedule", BAD_SCHEDULES)
def test_a_bad_schedule_is_swallowed_where_there_was_a_good_one(
    client: Client, gateway: Gateway, schedule: dict[str, str]
) -> None:
    client.submit(schedule=json.dumps(SCHEDULE), online_schedule=True)
    client.submit(schedule=json.dumps(schedule), online_schedule=True)

    found = gateway.workflow("etl")["schedule"]
    assert {key: found[key] for key in SCHEDULE} == SCHEDULE
    assert found["online"]


def test_get_workflow_info_sets_the_workflow_online_and_get_dependent_info_does_not(
    client: Client, gateway: Gateway
) -> None:
    code = client.submit(release_state=0)

    assert client.entry.getDependentInfo(DEFAULT_PROJECT, "etl", None)["processDefinitionCode"] == code
    assert not gateway.workflow("etl")["online"]
    assert client.entry.getWorkflowInfo("lin", DEFAULT_PROJECT, "etl")["code"] == code
    assert gateway.workflow("etl")["online"]


def test_starting_a_workflow_sets_it_online_and_records_an_instance(client: Client, gateway: Gateway) -> None:
    client.submit(release_state=0)
    client.entry.execWorkflowInstance("lin", DEFAULT_PROJECT, "etl", "", "default", "NONE", 0, 86400)

    assert gateway.workflow("etl")["online"]
    assert [instance["workflow"] for instance in gateway.state()["instances"]] == ["etl"]


def test_a_workflow_with_an_offline_sub_workflow_does_not_go_online(client: Client) -> None:
    code = client.submit("below", release_state=0)
    task = client.task("sub", "above", taskType="SUB_PROCESS", taskParams={"processDefinitionCode": code})

    assert refusal(lambda: client.submit("above", tasks=[task])) == (
        SERVICE_EXCEPTION,
        "SubWorkflowDefinition below is not online",
    )


# ---- users and queries


@pytest.mark.parametrize(
    ("name", "queue", "message"),
    [
        pytest.param("li", "queue", "request parameter li is not valid", id="short name"),
        pytest.param("lin wei", "queue", "request parameter lin wei is not valid", id="space in the name"),
        pytest.param("wei", "another", "user has no operation privilege", id="other queue"),
    ],
)
def test_a_user_is_checked_only_when_it_is_rewritten(client: Client, name: str, queue: str, message: str) -> None:
    client.entry.createUser(name, "password", "", "", "tenant", "queue", 1)

    def again() -> None:
        client.entry.createUser(name, "password", "", "", "tenant", queue, 1)

    assert refusal(again) == (SERVICE_EXCEPTION, message)


@pytest.mark.parametrize(
    ("method", "arguments", "error", "message"),
    [
        pytest.param(
            "getDatasource", ["x", None], ILLEGAL_ARGUMENT, "Can not find any datasource by name x", id="datasource"
        ),
        pytest.param(
            "getDatasource",
            ["orders", "HIVE"],
            ILLEGAL_ARGUMENT,
            "Can not find any datasource by name orders and type HIVE",
            id="datasource of another type",
        ),
        pytest.param(
            "getDatasource",
            ["twice", None],
            ILLEGAL_ARGUMENT,
            "Get more than one datasource by name twice",
            id="two datasources",
        ),
        pytest.param(
            "getEnvironmentInfo", ["x"], ILLEGAL_ARGUMENT, "Can not find valid environment by name x", id="environment"
        ),
        pytest.param(
            "getResourcesFileInfo", ["JAVA", "x"], ILLEGAL_ARGUMENT, "Can not find valid resource by name x", id="jar"
        ),
        pytest.param(
            "queryResourcesFileInfo",
            ["lin", "x"],
            ILLEGAL_ARGUMENT,
            "Can not find valid resource by name x",
            id="resource",
        ),
        pytest.param(
            "getWorkflowInfo",
            ["lin", DEFAULT_PROJECT, "x"],
            ILLEGAL_ARGUMENT,
            "Can not find valid workflow by name x",
            id="workflow",
        ),
        pytest.param(
            "getDependentInfo",
            [DEFAULT_PROJECT, "x", None],
            ILLEGAL_ARGUMENT,
            "Can not find valid workflow by name x",
            id="dependent workflow",
        ),
        pytest.param(
            "getDependentInfo",
            ["x", "etl", None],
            ILLEGAL_ARGUMENT,
            "Can not find valid project by name x",
            id="dependent project",
        ),
        pytest.param("getDependentInfo", [DEFAULT_PROJECT, "etl", "x"], NULL_POINTER, None, id="dependent task"),
        pytest.param("createUser", ["wei", "", "", "", "x", "", 1], NULL_POINTER, None, id="tenant"),
        pytest.param("createOrGrantProject", ["x", "new", None], NULL_POINTER, None, id="owner"),
        pytest.param("queryUser", [7], "java.lang.RuntimeException", "User not found", id="user"),
    ],
)
def test_an_unknown_name_is_answered_with_the_real_exception(
    client: Client, gateway: Gateway, method: str, arguments: list[object], error: str, message: str | None
) -> None:
    client.submit()
    gateway.add(datasources=[("orders", "MYSQL"), ("twice", "MYSQL"), ("twice", "HIVE")])

    assert refusal(lambda: getattr(client.entry, method)(*arguments)) == (error, message)


def test_what_was_added_is_found(client: Client, gateway: Gateway) -> None:
    gateway.add(
        datasources=[("orders", "MYSQL")],
        environments=["conda"],
        resources=["jobs/count.jar"],
        workflows=[{"project": "other", "name": "made by hand", "tasks": ["a", "b"], "schedule": SCHEDULE}],
    )

    assert client.entry.getDatasource("orders", "mysql").getType().getDescp() == "mysql"
    assert client.entry.getEnvironmentInfo("conda") > 0
    assert client.entry.getResourcesFileInfo("JAVA", "jobs/count.jar")["id"] > 0
    assert client.entry.queryResourcesFileInfo("lin", "jobs/count.jar").getFullName() == "jobs/count.jar"
    assert client.entry.createOrUpdateResource("lin", "jobs/new.py", "pass").getFileName() == "new.py"
    assert client.entry.getDependentInfo("other", "made by hand", "b")["taskDefinitionCode"] > 0
    workflow = gateway.workflow("made by hand", "other")
    assert (workflow["online"], workflow["schedule"]["online"]) == (True, True)


def test_a_project_is_seen_by_its_members_only(client: Client, gateway: Gateway) -> None:
    client.entry.createUser("wei", "password", "", "", "tenant", "queue", 1)

    assert client.entry.queryProjectByName("wei", "nowhere") is None
    assert client.entry.queryProjectByName("wei", DEFAULT_PROJECT) is None
    client.entry.createOrGrantProject("wei", DEFAULT_PROJECT, None)
    code = client.entry.queryProjectByName("wei", DEFAULT_PROJECT).getCode()
    client.entry.updateProject("wei", code, "renamed", "text")
    assert client.entry.queryProjectByName("admin", "renamed").getDescription() == "text"
    client.submit(project="renamed")
    client.entry.deleteProject("wei", code)
    assert "renamed" in gateway.state()["projects"], "deleting refuses silently while there are workflows"


def test_the_rest_of_the_surface_answers(client: Client, gateway: Gateway) -> None:
    entry = client.entry
    assert entry.ping() == "PONG"
    assert len(entry.genTaskCodeList(3)["data"]) == 3
    tenant = entry.queryTenantByCode("tenant")
    entry.updateTenant("lin", tenant.getId(), "renamed", tenant.getQueueId(), "text")
    assert entry.queryTenantByCode("renamed").getDescription() == "text"
    entry.deleteTenantById("lin", tenant.getId())
    assert entry.queryTenantByCode("renamed") is None
    user = entry.updateUser("lin", "new", "new@example.com", "2", "tenant", "queue", 0)
    assert entry.queryUser(user.getId()).getEmail() == "new@example.com"
    assert (user.getUserName(), user.getUserPassword(), user.getPhone()) == ("lin", "new", "2")
    assert (user.getTenantCode(), user.getQueueName(), user.getState()) == ("tenant", "queue", 0)
    assert entry.deleteUser("lin", user.getId()) is None
    assert "lin" not in gateway.state()["users"]


# ---- the wire: tokens, connections, faults


@pytest.mark.parametrize(
    ("server", "sent", "error"),
    [
        pytest.param("right", "right", None, id="right token"),
        pytest.param(None, None, None, id="no token on either side"),
        pytest.param("right", "wrong", Py4JAuthenticationError, id="wrong token"),
        pytest.param(None, "needless", Py4JAuthenticationError, id="token, server without"),
        pytest.param("right", None, Py4JError, id="no token, server with"),
    ],
)
def test_py4js_own_server_checks_the_token(server: str | None, sent: str | None, error: type[Exception] | None) -> None:
    with Gateway.start(token=server) as gateway:
        ping = Client(gateway, auth_token=sent).entry.ping
        if error is None:
            assert ping() == "PONG"
        else:
            with pytest.raises(error):
                ping()
            assert gateway.calls() == []


@pytest.mark.parametrize("version", ["3.3.2", None])
def test_the_version_is_what_the_test_wants(version: str | None) -> None:
    with Gateway.start(version=version) as gateway:
        entry = Client(gateway).entry
        assert entry.getGatewayVersion() == version
        gateway.set_version("3.2.0")
        assert entry.getGatewayVersion() == "3.2.0"


def test_calls_are_recorded_with_their_arguments_and_connection(gateway: Gateway) -> None:
    Client(gateway).entry.createTenant('租户 "\\\n😀', None, "queue")
    Client(gateway).entry.queryUser(1)

    assert gateway.calls() == [
        {"method": "createTenant", "args": ['租户 "\\\n😀', None, "queue"], "connection": 1},
        {"method": "queryUser", "args": [1], "connection": 2},
    ]
    gateway.reset_calls()
    assert gateway.calls() == []


@pytest.mark.parametrize(("when", "stored"), [("before", False), ("after", True)])
def test_an_exception_is_thrown_before_or_after_the_work(
    client: Client, gateway: Gateway, when: str, stored: bool
) -> None:
    gateway.fault("createOrUpdateWorkflow", "exception", message="database gone", name="etl", when=when)

    client.submit("another")
    assert refusal(client.submit) == ("java.lang.RuntimeException", "database gone")
    assert ("etl" in gateway.state()["projects"][DEFAULT_PROJECT]["workflows"]) is stored
    client.submit()


@pytest.mark.parametrize("name", [SERVICE_EXCEPTION, ILLEGAL_ARGUMENT])
def test_an_exception_can_be_of_any_class(client: Client, gateway: Gateway, name: str) -> None:
    gateway.fault("ping", "exception", message="no", exception=name, times=2)

    assert refusal(client.entry.ping) == refusal(client.entry.ping) == (name, "no")
    assert client.entry.ping() == "PONG"


def test_a_delay_makes_the_call_at_least_that_long(client: Client, gateway: Gateway) -> None:
    gateway.fault("ping", "delay", seconds=0.1)

    start = time.monotonic()
    assert client.entry.ping() == "PONG"
    assert time.monotonic() - start >= 0.09


def test_a_server_finishes_a_call_that_the_client_has_given_up(client: Client, gateway: Gateway) -> None:
    task = client.task("extract")
    gateway.fault("createOrUpdateWorkflow", "hold")
    for connection in client.java._gateway_client.deque:
        connection.socket.settimeout(0.05)

    with pytest.raises(Py4JError) as caught:
        client.submit(tasks=[task])
    assert not isinstance(caught.value, Py4JJavaError)
    gateway.await_held()
    assert gateway.state()["projects"][DEFAULT_PROJECT]["workflows"] == {}
    gateway.release()
    assert gateway.workflow("etl")["online"]


def test_calls_of_several_connections_can_be_held_at_once(gateway: Gateway) -> None:
    gateway.fault("ping", "hold", times=0)
    with ThreadPoolExecutor(2) as pool:
        answers = [pool.submit(Client(gateway).entry.ping) for _ in range(2)]
        gateway.await_held(2)
        assert not any(answer.done() for answer in answers)
        gateway.release()
        assert [answer.result() for answer in answers] == ["PONG", "PONG"]


def test_py4j_sends_a_call_again_whose_answer_was_dropped(client: Client, gateway: Gateway) -> None:
    task = client.task("extract")
    gateway.fault("createOrUpdateWorkflow", "drop", when="after")

    client.submit(tasks=[task])

    first, second = gateway.calls("createOrUpdateWorkflow")
    assert first["args"] == second["args"]
    assert first["connection"] != second["connection"]


def test_a_call_dropped_twice_fails_without_a_java_exception(client: Client, gateway: Gateway) -> None:
    gateway.fault("createOrUpdateWorkflow", "drop", times=2)

    with pytest.raises(Py4JError) as caught:
        client.submit()
    assert not isinstance(caught.value, Py4JJavaError)
    assert gateway.state()["projects"][DEFAULT_PROJECT]["workflows"] == {}


def test_the_process_can_end_in_the_middle_of_a_call(client: Client, gateway: Gateway) -> None:
    gateway.fault("createOrUpdateWorkflow", "exit")

    with pytest.raises(Py4JNetworkError):
        client.submit()
    assert gateway.wait() != 0
    with pytest.raises(GatewayError, match="has ended"):
        gateway.state()


def test_the_process_ends_with_its_input_even_while_it_holds_a_call(gateway: Gateway) -> None:
    gateway.fault("ping", "hold")
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(Client(gateway).entry.ping)
        gateway.await_held()
        assert gateway.process.stdin is not None
        gateway.process.stdin.close()
        assert gateway.wait() == 0
        assert isinstance(answer.exception(), Py4JNetworkError)


def test_a_killed_gateway_is_gone(client: Client, gateway: Gateway) -> None:
    gateway.kill()
    gateway.kill()

    with pytest.raises(Py4JNetworkError):
        client.entry.ping()


def test_a_wrong_command_is_refused_and_the_next_one_works(gateway: Gateway) -> None:
    with pytest.raises(GatewayError, match="no such kind of fault: surprise"):
        gateway.fault("ping", "surprise")
    with pytest.raises(GatewayError, match="ClassNotFoundException"):
        gateway.fault("ping", "exception", exception="java.lang.Surprise")
    assert Client(gateway).entry.ping() == "PONG"
    gateway.reset_calls()
    assert gateway.calls() == []


def test_a_missing_java_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(GatewayError, match="apt-get install default-jdk-headless"):
        java("javac")
