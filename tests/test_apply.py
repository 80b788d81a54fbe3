"""A plan applied to a gateway, over the real wire: what arrives, in which order, and what is said of every fault."""

from __future__ import annotations

import json
import re
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from typing import Any

import pytest
import stamina

from pydolphin_lint.deploy.apply import Deploy, Outcome, preflight
from pydolphin_lint.deploy.gateway import Gateway, Lost, Settings
from pydolphin_lint.deploy.plan import HARMLESS, OWNERS, Plan, build
from pydolphin_lint.deploy.record import record
from pydolphin_lint.deploy.recording import Recording
from tests import gateway as double
from tests.gateway import DEFAULT_PROJECT
from tests.shipped import EXAMPLES, MISSES_ITS_SQL, SHIPPED, real_gateway, run_unmodified

PASSWORD = "what-a-new-user-gets"
NOW = "2026-01-31 12:00:00"
SUBMIT, START = "createOrUpdateWorkflow", "execWorkflowInstance"
SERVICE_EXCEPTION = "org.apache.dolphinscheduler.api.exceptions.ServiceException"
SHORT = 0.4

HEAD = """\
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
"""


def shell(name: str, *, settings: str = "", tasks: str = "", end: str = "submit") -> str:
    """A workflow of one shell task and, it may be, of others."""
    return f"""{HEAD}
with Workflow(name="{name}", {settings}) as workflow:
    Shell(name="extract", command="echo 汉字")
    {tasks}
    workflow.{end}()
"""


def sub(name: str) -> str:
    """A task that runs another workflow."""
    return (
        "from pydolphinscheduler.tasks.sub_workflow import SubWorkflow\n"
        f'    SubWorkflow(name="run {name}", workflow_name="{name}")'
    )


def dependent(project: str, name: str, task: str) -> str:
    """A task that waits for a task of another workflow."""
    return (
        "from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem\n"
        f'    item = DependentItem(project_name="{project}", workflow_name="{name}", dependent_task_name="{task}")\n'
        '    Dependent(name="wait", dependence=And(item))'
    )


REFERENCES = """
    from pydolphinscheduler.tasks.sql import Sql
    from pydolphinscheduler.tasks.spark import DeployMode, ProgramType, Spark
    Sql(name="load", datasource_name="orders", sql="select 1")
    Spark(name="count", main_class="Main", main_package="count.jar", program_type=ProgramType.JAVA,
          deploy_mode=DeployMode.LOCAL)
    Shell(name="in an environment", command="true", environment_name="python-3", resource_list=["a b.txt"])
"""
UPLOAD = """
    from pydolphinscheduler.core.resource import Resource
    from pydolphinscheduler.tasks.spark import DeployMode, ProgramType, Spark
    Resource(name="own.jar", content="x", user_name="lin").create_or_update_resource()
    Spark(name="count", main_class="Main", main_package="own.jar", program_type=ProgramType.JAVA,
          deploy_mode=DeployMode.LOCAL)
    Shell(name="with it", command="true", resource_list=["own.jar"])
"""
OWN_PROJECT = """
    from pydolphinscheduler.models.project import Project
    project = Project.get_project_by_name("userPythonGateway", "nowhere")
    Shell(name="in a project", command=f"echo {project.code}")
"""

TEN = [f"w{number}" for number in range(10)]
FILES = {
    **{name: shell(name) for name in TEN},
    "inner": shell("inner"),
    "middle": shell("middle", tasks=sub("inner")),
    "outer": shell("outer", tasks=f"{sub('middle')}\n    {dependent(DEFAULT_PROJECT, 'inner', 'extract')}"),
    "references": shell("references", tasks=REFERENCES + "    " + dependent("sales", "elsewhere", "t"), end="run"),
    "sub": shell("sub", tasks=sub("elsewhere")),
    "upload": shell("upload", settings='user="lin"', tasks=UPLOAD),
    "lin": shell("lin", settings='user="lin", project="lin"'),
    "lin too": shell("lin too", settings='user="lin", project="second"'),
    "lin in sales": shell("lin in sales", settings='user="lin", project="sales"'),
    "started": shell("started", end="run"),
    "scheduled": shell("定时", settings='schedule="0 0 6 * * ? *"'),
    "own project": shell("own project", tasks=OWN_PROJECT),
}


@pytest.fixture(scope="module")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Recording]:
    root = tmp_path_factory.mktemp("repository")
    for name, text in FILES.items():
        (root / f"{name}.py").write_text(text, encoding="utf-8")
    paths = [f"{name}.py" for name in FILES]
    found = record(paths, python=sys.executable, root=str(root), jobs=4, timeout=120)
    return dict(zip(FILES, found, strict=True))


@pytest.fixture
def planned(recordings: dict[str, Recording]) -> Callable[..., Plan]:
    def plan(*names: str) -> Plan:
        found = build([recordings[name] for name in names])
        assert found.obstacles == ()
        return found

    return plan


@pytest.fixture
def server() -> Iterator[double.Gateway]:
    with double.Gateway.start() as running:
        yield running


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    with stamina.set_testing(True, attempts=4):
        yield


def settings(server: double.Gateway, token: str | None = None) -> Settings:
    return Settings("127.0.0.1", server.port, (server.token if token is None else token) or "", PASSWORD)


def connector(server: double.Gateway, **seconds: float) -> Callable[[], Gateway]:
    to = settings(server)
    return lambda: Gateway.connect(to, **seconds)


def deployment(plan: Plan, connect: Callable[[], Gateway], **options: Any) -> Deploy:
    return Deploy(plan, connect, password=PASSWORD, now=NOW, **options)


def deploy(server: double.Gateway, plan: Plan, *, jobs: int = 1, call_seconds: float = 30) -> dict[str, Outcome]:
    """The outcomes by the names of the workflows."""
    return by_name(deployment(plan, connector(server, call_seconds=call_seconds), jobs=jobs).run())


def by_name(outcomes: list[Outcome]) -> dict[str, Outcome]:
    return {outcome.key[1]: outcome for outcome in outcomes}


def statuses(outcomes: dict[str, Outcome]) -> dict[str, str]:
    return {name: outcome.status for name, outcome in outcomes.items()}


def submitted(server: double.Gateway) -> list[str]:
    return [call["args"][2] for call in server.calls(SUBMIT)]


@contextmanager
def under_way(deploy: Deploy) -> Iterator[Future[list[Outcome]]]:
    """A deploy that runs meanwhile."""
    with ThreadPoolExecutor(1) as pool:
        yield pool.submit(deploy.run)


# ---- order


@pytest.mark.parametrize("jobs", [1, 4])
def test_targets_come_first(server: double.Gateway, planned: Callable[..., Plan], jobs: int) -> None:
    told: list[str] = []
    plan = planned("outer", "middle", "w1", "inner", "w2")
    outcomes = deployment(plan, connector(server), jobs=jobs, done=lambda each: told.append(each.key[1])).run()
    assert [outcome.key for outcome in outcomes] == [key for wave in plan.waves for key in wave]
    assert {outcome.status for outcome in outcomes} == {"created"}
    assert sorted(told) == ["inner", "middle", "outer", "w1", "w2"]
    order = submitted(server)
    assert order.index("inner") < order.index("middle") < order.index("outer")
    assert server.calls("getWorkflowInfo") == []


def test_the_very_first_workflow_goes_alone(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    server.fault(SUBMIT, "hold", times=0)
    with under_way(deployment(planned(*TEN), connector(server), jobs=4)) as running:
        server.await_held()
        calls = server.calls()
        server.release()
    assert {status for status in statuses(by_name(running.result())).values()} == {"created"}
    assert {call["connection"] for call in calls if "w0" in call["args"]} == {calls[0]["connection"]}
    assert not [call for call in calls if {*call["args"]} & {*TEN[1:]}]


def test_the_others_go_side_by_side(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    for name in TEN[1:5]:
        server.fault(SUBMIT, "hold", name=name)
    with under_way(deployment(planned(*TEN), connector(server), jobs=4)) as running:
        server.await_held(4)
        connections = {call["connection"] for call in server.calls(SUBMIT) if call["args"][2] != "w0"}
        server.release()
    assert len(connections) == 4
    assert len(running.result()) == len(server.state()["projects"][DEFAULT_PROJECT]["workflows"]) == 10


def test_one_job_needs_one_connection_whatever_is_refused(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    server.fault(SUBMIT, "exception", name="w1", message="no")
    deploy(server, planned(*TEN))
    # getGatewayVersion is the first call of each.
    assert len(server.calls("getGatewayVersion")) == 1


# ---- users and projects


def test_owners_are_created_once_and_never_rewritten(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    plan = planned(*TEN)
    assert statuses(deploy(server, plan, jobs=4)) == dict.fromkeys(TEN, "created")
    user = server.state()["users"]["userPythonGateway"]
    assert (user["rewrites"], user["password"]) == (0, PASSWORD)
    assert len(server.calls("createTenant")) == len(server.calls("createUser")) == 1
    assert len(server.calls("queryProjectByName")) == 1
    server.reset_calls()
    assert statuses(deploy(server, plan, jobs=4)) == dict.fromkeys(TEN, "updated")
    assert not [call for call in server.calls() if call["method"] in OWNERS]
    assert server.state()["users"]["userPythonGateway"] == user


def test_a_user_who_exists_gets_a_second_project_and_keeps_his_row(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    assert statuses(deploy(server, planned("lin"))) == {"lin": "created"}
    assert statuses(deploy(server, planned("lin", "lin too"))) == {"lin": "updated", "lin too": "created"}
    assert server.state()["users"]["lin"]["rewrites"] == 0
    assert len(server.calls("createUser")) == 1


class Together(Gateway):
    """A client that waits a moment for another one that creates the same user."""

    barrier: threading.Barrier

    @contextmanager
    def asked(self, method: str, *arguments: str | float | None) -> Iterator[Any]:
        if method == "createOrGrantProject" and "lin" in arguments:
            with suppress(threading.BrokenBarrierError):
                self.barrier.wait(SHORT)
        with super().asked(method, *arguments) as answer:
            yield answer


def test_two_workflows_side_by_side_do_not_both_create_their_user(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    Together.barrier = threading.Barrier(2)
    to = settings(server)
    outcomes = deployment(planned("w0", "lin", "lin too"), lambda: Together.connect(to), jobs=4).run()
    assert {outcome.status for outcome in outcomes} == {"created"}
    assert server.state()["users"]["lin"]["rewrites"] == 0


@pytest.mark.parametrize("known", [False, True], ids=["new user", "user who exists"])
def test_a_project_of_somebody_else_is_granted(
    server: double.Gateway, planned: Callable[..., Plan], known: bool
) -> None:
    server.add(workflows=[{"project": "sales", "name": "elsewhere", "tasks": ["t"]}])
    if known:
        deploy(server, planned("lin"))
    assert statuses(deploy(server, planned("lin in sales"))) == {"lin in sales": "created"}
    state = server.state()
    assert state["projects"]["sales"]["members"] == ["admin", "lin"]
    assert state["projects"]["sales"]["owner"] == "admin"
    assert state["users"]["lin"]["rewrites"] == 0


def test_owners_that_are_refused_fail_their_workflows_only(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    server.fault("createUser", "exception", name="lin", message="no more users")
    outcomes = deploy(server, planned("lin", "w1"))
    assert statuses(outcomes) == {"lin": "failed", "w1": "created"}
    assert outcomes["lin"].message == (
        "the server says: RuntimeException: no more users; "
        "createTenant was carried out, the workflow itself was not sent"
    )


# ---- what arrives


def add_references(server: double.Gateway) -> None:
    server.add(
        datasources=[("orders", "MYSQL")],
        environments=["python-3"],
        resources=["count.jar", "a b.txt"],
        workflows=[
            {"project": "sales", "name": "elsewhere", "tasks": ["t"]},
            {"project": DEFAULT_PROJECT, "name": "elsewhere", "tasks": ["t"]},
        ],
    )


def tasks(workflow: dict[str, Any]) -> dict[str, dict[str, Any]]:
    found = {}
    for task in workflow["tasks"]:
        definition = json.loads(task["definition"]) if isinstance(task["definition"], str) else task["definition"]
        definition["taskParams"] = json.loads(definition["taskParams"])
        found[task["name"]] = definition
    return found


def test_every_answer_is_put_where_it_belongs(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    add_references(server)
    before = server.state()["projects"]
    elsewhere = before["sales"]["workflows"]["elsewhere"]
    assert statuses(deploy(server, planned("references"))) == {"references": "created"}
    state = server.state()
    workflow = state["projects"][DEFAULT_PROJECT]["workflows"]["references"]
    found = tasks(workflow)
    assert found["load"]["taskParams"]["type"] == "MYSQL"
    assert isinstance(found["load"]["taskParams"]["datasource"], int)
    assert found["count"]["taskParams"]["mainJar"] == {"id": state["resources"]["count.jar"]["id"]}
    assert found["in an environment"]["taskParams"]["resourceList"] == [{"resourceName": "a b.txt"}]
    assert 10**12 < found["in an environment"]["environmentCode"] < 10**13
    text = json.dumps(found["wait"])
    for code in (before["sales"]["code"], elsewhere["code"], elsewhere["tasks"][0]["code"]):
        assert str(code) in text
    codes = {task["code"] for task in workflow["tasks"]}
    assert {code for relation in workflow["relations"] for code in relation} <= {0, *codes}
    assert "90071" not in json.dumps(state)
    assert state["instances"][0]["version"] == 1


def test_a_sub_workflow_is_asked_for_without_setting_it_online(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    server.add(workflows=[{"project": DEFAULT_PROJECT, "name": "elsewhere", "tasks": ["t"], "online": False}])
    target = server.workflow("elsewhere")
    outcomes = deploy(server, planned("sub"))
    # The server refuses a workflow whose sub workflow is offline: that is not for us to change.
    assert outcomes["sub"].message.startswith(
        "the server says: ServiceException: SubWorkflowDefinition elsewhere is not"
    )
    assert server.calls("getWorkflowInfo") == []
    assert server.workflow("elsewhere") == target
    server.add(workflows=[{"project": DEFAULT_PROJECT, "name": "elsewhere", "tasks": ["t"]}])
    assert statuses(deploy(server, planned("sub"))) == {"sub": "updated"}
    code = server.workflow("elsewhere")["code"]
    assert tasks(server.workflow("sub"))["run elsewhere"]["taskParams"]["processDefinitionCode"] == code


def test_a_second_deploy_raises_no_version(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    plan = planned(*TEN, "scheduled")
    deploy(server, plan)
    before = server.state()["projects"]
    assert {outcome.status for outcome in deploy(server, plan, jobs=4).values()} == {"updated"}
    assert server.state()["projects"] == before
    assert {task["version"] for each in before[DEFAULT_PROJECT]["workflows"].values() for task in each["tasks"]} == {1}


def test_a_schedule_without_a_start_begins_now(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    deploy(server, planned("scheduled"))
    schedule = server.workflow("定时")["schedule"]
    assert (schedule["startTime"], schedule["crontab"], schedule["online"]) == (NOW, "0 0 6 * * ? *", True)


def test_only_a_file_that_runs_its_workflow_starts_it(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    outcomes = deploy(server, planned("w1", "started"))
    assert [(each["workflow"], each["version"]) for each in server.state()["instances"]] == [("started", 1)]
    assert (outcomes["w1"].message, outcomes["started"].message) == ("", "instance started")
    assert len(server.calls(START)) == 1


def test_a_resource_is_uploaded_before_it_is_used(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    assert statuses(deploy(server, planned("upload"))) == {"upload": "created"}
    state = server.state()
    assert state["resources"]["own.jar"]["content"] == "x"
    workflow = state["projects"][DEFAULT_PROJECT]["workflows"]["upload"]
    assert tasks(workflow)["count"]["taskParams"]["mainJar"] == {"id": state["resources"]["own.jar"]["id"]}


ROWS = {"id", "queue_id", "rewrites", "password"}


def neutral(state: dict[str, Any]) -> Any:
    """What the server holds, with names for the codes that it gave and without its numbers of rows."""
    names = {}
    for project in state["projects"].values():
        names[project["code"]] = f"<{project['name']}>"
        for workflow in project["workflows"].values():
            names[workflow["code"]] = f"<{workflow['name']}>"
            names.update({task["code"]: f"<{workflow['name']}/{task['name']}>" for task in workflow["tasks"]})

    def named(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: named(part) for key, part in value.items() if key not in ROWS}
        if isinstance(value, list):
            return [named(part) for part in value]
        if isinstance(value, str):
            return re.sub(r"\d{13}", lambda found: names.get(int(found.group()), found.group()), value)
        return names.get(value, value) if isinstance(value, int) else value

    found = named(state)
    found["instances"].sort(key=str)
    for project in found["projects"].values():
        for workflow in project["workflows"].values():
            workflow["relations"].sort(key=str)
    return found


COMPLETE = [name for name in SHIPPED if name != MISSES_ITS_SQL]


@pytest.fixture(scope="module")
def what_running_leaves() -> dict[str, Any]:
    """The server after `python file.py` for each shipped example."""
    with real_gateway() as gateway:
        for name in COMPLETE:
            run_unmodified(gateway, EXAMPLES, name)
        return gateway.state()


@pytest.mark.parametrize("jobs", [1, 4])
def test_the_shipped_examples_leave_what_running_each_file_leaves(
    what_running_leaves: dict[str, Any], jobs: int
) -> None:
    plan = build(record(COMPLETE, python=sys.executable, root=str(EXAMPLES), jobs=4, timeout=120))
    assert plan.obstacles == ()
    with real_gateway() as server:
        with closing(Gateway.connect(settings(server))) as gateway:
            assert list(preflight(plan, gateway)) == []
        outcomes = deploy(server, plan, jobs=jobs)
        state = server.state()
    assert list(statuses(outcomes).values()) == ["created"] * 32
    assert state["users"]["userPythonGateway"]["rewrites"] == 0
    assert len(state["instances"]) == 11
    assert neutral(state) == neutral(what_running_leaves)


def test_a_second_deploy_of_the_shipped_examples_raises_no_task_version() -> None:
    plan = build(record(COMPLETE, python=sys.executable, root=str(EXAMPLES), jobs=4, timeout=120))
    with real_gateway() as server:
        for _ in range(2):
            deploy(server, plan)
        projects = server.state()["projects"].values()
    tasks = [task for project in projects for each in project["workflows"].values() for task in each["tasks"]]
    assert len(tasks) == 108
    assert {task["version"] for task in tasks} == {1}


# ---- faults


def test_a_refused_update_may_be_offline_and_the_rest_goes_on(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    plan = planned("w1", "inner", "middle", "outer", "w2")
    deploy(server, plan)
    server.fault(SUBMIT, "exception", name="inner", when="after", exception=SERVICE_EXCEPTION, message="节点有环")
    outcomes = deploy(server, plan)
    assert statuses(outcomes) == {
        "w1": "updated", "inner": "failed", "w2": "updated", "middle": "skipped", "outer": "skipped"
    }  # fmt: skip
    assert outcomes["inner"].message == (
        "the server says: ServiceException: 节点有环; it may be offline now: "
        "the server takes a workflow offline before it looks at the new definition"
    )
    assert outcomes["middle"].message == "workflow 'inner', which it needs, was not deployed"
    assert outcomes["outer"].message == "workflow 'inner', which it needs, was not deployed"


@pytest.mark.parametrize("jobs", [1, 4])
def test_one_refusal_in_a_wave_is_one_failure(server: double.Gateway, planned: Callable[..., Plan], jobs: int) -> None:
    server.fault(SUBMIT, "exception", name="w4", message="no")
    outcomes = deploy(server, planned(*TEN), jobs=jobs)
    assert statuses(outcomes) == {**dict.fromkeys(TEN, "created"), "w4": "failed"}
    assert (
        outcomes["w4"].message
        == "the server says: RuntimeException: no; a part of it may be on the server all the same"
    )


def test_a_refused_question_sends_nothing(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    outcomes = deploy(server, planned("sub"))
    assert statuses(outcomes) == {"sub": "failed"}
    assert outcomes["sub"].message.startswith("the server says: IllegalArgumentException: Can not find valid workflow")
    assert submitted(server) == []


def test_a_refused_start_says_that_the_definition_is_there(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    server.fault(START, "exception", message="no master")
    outcomes = deploy(server, planned("started"))
    assert outcomes["started"].status == "failed"
    assert outcomes["started"].message == (
        "the server says: RuntimeException: no master; its definition is on the server, only its start is missing"
    )


@pytest.mark.parametrize("jobs", [1, 4])
def test_a_gateway_killed_in_the_middle_of_the_third_of_ten(
    server: double.Gateway, planned: Callable[..., Plan], jobs: int
) -> None:
    server.fault(SUBMIT, "exit", name="w2")
    attempts: list[None] = []
    connect = connector(server)

    def counted() -> Gateway:
        if len(attempts) == jobs:
            # A process that is ending may still accept.
            server.wait()
        attempts.append(None)
        return connect()

    outcomes = by_name(deployment(planned(*TEN), counted, jobs=jobs).run())
    assert server.wait() == 1
    assert list(outcomes) == TEN
    assert outcomes["w0"].status == "created"
    assert outcomes["w2"].status == "unknown"
    assert "the connection broke before the answer came: createOrUpdateWorkflow may have been" in outcomes["w2"].message
    assert "look at workflow 'w2' of project 'project-pydolphin' on the server" in outcomes["w2"].message
    if jobs == 1:
        assert outcomes["w1"].status == "created"
        for name in TEN[3:]:
            assert outcomes[name].status == "failed"
            assert "nothing listens at" in outcomes[name].message
            assert outcomes[name].message.endswith("; nothing of it was sent")
        # One connection, then four attempts for all that is left.
        assert len(attempts) == 5


def test_an_answer_after_the_deadline_is_unknown_and_nothing_is_sent_again(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    server.fault(SUBMIT, "hold", name="inner")
    outcomes = deploy(server, planned("inner", "middle", "w1"), call_seconds=SHORT)
    assert statuses(outcomes) == {"inner": "unknown", "w1": "created", "middle": "skipped"}
    assert outcomes["inner"].message == (
        f"no answer within {SHORT:g} seconds: createOrUpdateWorkflow may have been carried out or not; "
        "look at workflow 'inner' of project 'project-pydolphin' on the server: "
        "is it online, and is its definition the new one? Then deploy again"
    )
    server.release()
    assert submitted(server).count("inner") == 1
    assert server.workflow("inner")["online"]


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_lost_answer_to_a_start_is_unknown(server: double.Gateway, planned: Callable[..., Plan], when: str) -> None:
    server.fault(START, "drop", when=when)
    outcomes = deploy(server, planned("started", "w1"))
    assert statuses(outcomes) == {"started": "unknown", "w1": "created"}
    assert "execWorkflowInstance may have been carried out or not" in outcomes["started"].message
    assert "does an instance run that began just now?" in outcomes["started"].message
    assert len(server.calls(START)) == 1
    assert len(server.state()["instances"]) == (when == "after")


@pytest.mark.parametrize("question", ["getDependentInfo", "queryProjectByName", "getCodeAndVersion"])
def test_a_lost_answer_to_a_question_is_a_failure_that_sent_nothing(
    server: double.Gateway, planned: Callable[..., Plan], question: str
) -> None:
    deploy(server, planned("w0"))
    server.reset_calls()
    server.fault(question, "drop")
    outcomes = deploy(server, planned("w1", "w2"))
    assert statuses(outcomes) == {"w1": "failed", "w2": "created"}
    assert outcomes["w1"].message == (
        "the connection broke before the answer came to a question; nothing of it was sent"
    )
    assert submitted(server) == ["w2"]


def test_a_lost_answer_to_a_question_after_a_write_says_what_was_written(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    server.fault("getCodeAndVersion", "drop")
    outcomes = deploy(server, planned("w1"))
    assert outcomes["w1"].status == "failed"
    assert outcomes["w1"].message.endswith("createOrGrantProject was carried out, the workflow itself was not sent")


def test_a_lost_answer_to_an_owner_says_that_the_workflow_was_not_sent(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    server.fault("createUser", "drop", when="after")
    outcomes = deploy(server, planned("w1", "w2"))
    assert statuses(outcomes) == {"w1": "unknown", "w2": "created"}
    assert outcomes["w1"].message.endswith("the workflow itself was not sent: deploy again")
    assert server.state()["users"]["userPythonGateway"]["rewrites"] == 0


def test_a_gateway_that_is_just_starting_is_asked_again(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    with double.Gateway.start() as gone:
        nowhere = settings(gone)
    places = iter([nowhere, settings(server)])
    outcomes = by_name(deployment(planned(*TEN), lambda: Gateway.connect(next(places))).run())
    assert statuses(outcomes) == dict.fromkeys(TEN, "created")


def test_a_wrong_token_is_shown_once(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    attempts: list[None] = []

    def connect() -> Gateway:
        attempts.append(None)
        return Gateway.connect(settings(server, "another-token"))

    outcomes = by_name(deployment(planned(*TEN), connect, jobs=4).run())
    assert set(statuses(outcomes).values()) == {"failed"}
    assert len(attempts) == 1
    assert "does not accept the token" in outcomes["w9"].message
    assert "another-token" not in str(outcomes)
    assert server.calls() == []


def test_stop_finishes_the_call_under_way_and_skips_the_rest(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    server.fault(SUBMIT, "hold", name="w1")
    deploy = deployment(planned(*TEN), connector(server))
    with under_way(deploy) as running:
        server.await_held()
        deploy.stop()
        server.release()
    outcomes = by_name(running.result())
    assert statuses(outcomes) == {**dict.fromkeys(TEN, "skipped"), "w0": "created", "w1": "created"}
    assert outcomes["w2"].message == "the deploy was interrupted"
    assert submitted(server) == ["w0", "w1"]


def test_stop_starts_no_instance(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    server.fault(SUBMIT, "hold")
    deploy = deployment(planned("started"), connector(server))
    with under_way(deploy) as running:
        server.await_held()
        deploy.stop()
        server.release()
    (outcome,) = running.result()
    assert outcome.status == "failed"
    assert outcome.message == ("the deploy was interrupted; its definition is on the server, only its start is missing")
    assert server.calls(START) == []


def test_stop_before_the_submit_skips_the_workflow(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    server.fault("createUser", "hold")
    deploy = deployment(planned("w0", "w1"), connector(server))
    with under_way(deploy) as running:
        server.await_held()
        deploy.stop()
        server.release()
    outcomes = by_name(running.result())
    assert statuses(outcomes) == {"w0": "skipped", "w1": "skipped"}
    assert "createTenant, createUser, createOrGrantProject was carried out" in outcomes["w0"].message
    assert submitted(server) == []


def test_stop_during_the_first_question_creates_nothing(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    server.fault("getDependentInfo", "hold")
    deploy = deployment(planned("w0", "w1"), connector(server))
    with under_way(deploy) as running:
        server.await_held()
        deploy.stop()
        server.release()
    assert statuses(by_name(running.result())) == {"w0": "skipped", "w1": "skipped"}
    assert {call["method"] for call in server.calls()} <= HARMLESS


class Buggy(Gateway):
    """A client with a mistake."""

    @contextmanager
    def asked(self, method: str, *arguments: str | float | None) -> Iterator[Any]:
        if method == SUBMIT and "w4" in arguments:
            raise ZeroDivisionError(PASSWORD)
        with super().asked(method, *arguments) as answer:
            yield answer


@pytest.mark.parametrize("jobs", [1, 4])
def test_a_bug_of_ours_is_one_failure(server: double.Gateway, planned: Callable[..., Plan], jobs: int) -> None:
    to = settings(server)
    outcomes = by_name(deployment(planned(*TEN), lambda: Buggy.connect(to), jobs=jobs).run())
    assert statuses(outcomes) == {**dict.fromkeys(TEN, "created"), "w4": "failed"}
    assert re.fullmatch(
        r"ZeroDivisionError in test_apply\.py, line \d+: this is a bug in pydolphin-lint, please report it; "
        "look on the server whether the workflow is there and online",
        outcomes["w4"].message,
    )
    assert PASSWORD not in str(outcomes)


def test_an_answer_that_the_server_does_not_have_is_a_failure(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    outcomes = deploy(server, planned("own project"))
    assert outcomes["own project"].status == "failed"
    assert outcomes["own project"].message == (
        "the server's answer to queryProjectByName(userPythonGateway, nowhere) has no getCode(); "
        "createTenant, createUser, createOrGrantProject was carried out, the workflow itself was not sent"
    )


def test_a_code_that_nobody_asked_for_is_not_sent(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    plan = planned("w0")
    (definition,) = plan.definitions
    damaged = plan._replace(definitions=(definition._replace(steps=definition.steps[-1:]),))
    outcomes = deploy(server, damaged)
    assert outcomes["w0"].message == (
        "createOrUpdateWorkflow needs the answer to getCodeAndVersion, which a deploy does not send: use --live; "
        "nothing of it was sent"
    )
    assert submitted(server) == []


# ---- before the first write


def obstacles(server: double.Gateway, plan: Plan) -> list[str]:
    """What stands in the way, after a look at what was asked for it."""
    server.reset_calls()
    with closing(Gateway.connect(settings(server))) as gateway:
        found = [obstacle.message for obstacle in preflight(plan, gateway)]
    assert {call["method"] for call in server.calls()} <= HARMLESS - {"getWorkflowInfo"}
    return found


MISSING = [
    "workflow 'references' needs datasource orders, which is not on the server "
    "(it says: IllegalArgumentException: Can not find any datasource by name orders)",
    "workflow 'references' needs resource count.jar, which is not on the server "
    "(it says: IllegalArgumentException: Can not find valid resource by name count.jar)",
    "workflow 'references' needs environment python-3, which is not on the server "
    "(it says: IllegalArgumentException: Can not find valid environment by name python-3)",
    "workflow 'references' needs resource a b.txt, which is not on the server "
    "(it says: NullPointerException, as it does where it does not know the user or the task)",
    "workflow 'references' needs workflow sales/elsewhere/t, which is not on the server "
    "(it says: IllegalArgumentException: Can not find valid project by name sales)",
    f"workflow 'sub' needs workflow {DEFAULT_PROJECT}/elsewhere, which is not on the server "
    f"(it says: IllegalArgumentException: Can not find valid project by name {DEFAULT_PROJECT})",
]


def test_every_missing_reference_is_an_obstacle(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    assert sorted(obstacles(server, planned("references", "sub"))) == sorted(MISSING)


def test_what_is_there_is_no_obstacle(server: double.Gateway, planned: Callable[..., Plan]) -> None:
    deploy(server, planned("w0"))
    add_references(server)
    assert obstacles(server, planned("references", "sub")) == []
    asked = [(call["method"], *call["args"]) for call in server.calls()]
    assert len(asked) == len(set(asked)) == 1 + len(MISSING)


def test_a_missing_task_of_a_workflow_that_is_there_is_an_obstacle(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    add_references(server)
    deploy(server, planned("w0"))
    server.add(workflows=[{"project": "sales", "name": "elsewhere", "tasks": ["another"]}])
    (message,) = obstacles(server, planned("references"))
    assert message == (
        "workflow 'references' needs workflow sales/elsewhere/t, which is not on the server "
        "(it says: NullPointerException, as it does where it does not know the user or the task)"
    )


def test_what_the_plan_defines_or_uploads_is_not_asked_for(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    assert obstacles(server, planned("inner", "middle", "outer", "upload")) == []
    assert [call["method"] for call in server.calls()] == ["getGatewayVersion"]


def test_a_target_that_is_not_deployed_this_time_is_asked_for(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    plan = planned("inner", "middle")
    changed = plan.only({(DEFAULT_PROJECT, "middle")})
    (message,) = obstacles(server, changed)
    assert f"needs workflow {DEFAULT_PROJECT}/inner" in message
    deploy(server, plan)
    assert obstacles(server, changed) == []


def test_a_gateway_that_is_lost_while_it_is_asked_ends_the_questions(
    server: double.Gateway, planned: Callable[..., Plan]
) -> None:
    server.fault("getDependentInfo", "exit")
    with closing(Gateway.connect(settings(server))) as gateway, pytest.raises(Lost) as caught:
        list(preflight(planned("sub"), gateway))
    assert str(caught.value) == (
        f"the gateway was asked for workflow {DEFAULT_PROJECT}/elsewhere: the connection broke before the answer came"
    )
