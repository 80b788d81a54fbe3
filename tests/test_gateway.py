"""The client of the gateway, over the real wire: every connection ends in time, every call ends as what it is."""

from __future__ import annotations

import json
import logging
import os
import socket
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from py4j.java_gateway import GatewayParameters, JavaGateway, JavaObject
from py4j.protocol import Py4JError

from pydolphin_lint.deploy.gateway import (
    Absent,
    Gateway,
    GatewayError,
    Lost,
    Refused,
    Settings,
    Unauthorized,
    Unreachable,
    settings,
)
from tests import gateway as double

TOKEN = "a-token-for-tests"
WRONG = "another-token-for-tests"
SERVICE_EXCEPTION = "org.apache.dolphinscheduler.api.exceptions.ServiceException"
SHORT = 0.4


def to(port: int, token: str = TOKEN, address: str = "127.0.0.1") -> Settings:
    return Settings(address, port, token, "the-password-of-new-users")


@pytest.fixture
def server() -> Iterator[double.Gateway]:
    with double.Gateway.start(token=TOKEN) as running:
        yield running


@pytest.fixture
def gateway(server: double.Gateway) -> Iterator[Gateway]:
    connected = Gateway.connect(to(server.port))
    server.reset_calls()
    yield connected
    connected.close()


@contextmanager
def listener(serve: Callable[[socket.socket], object]) -> Iterator[int]:
    """The port of a server that does this with every connection."""
    with socket.create_server(("127.0.0.1", 0)) as listening, ThreadPoolExecutor() as pool, ExitStack() as connections:

        def serve_quietly(connection: socket.socket) -> None:
            with suppress(OSError):
                serve(connection)

        def accept() -> None:
            with suppress(OSError):
                while True:
                    connection = connections.enter_context(listening.accept()[0])
                    pool.submit(serve_quietly, connection)

        pool.submit(accept)
        yield listening.getsockname()[1]
        # Closing alone does not wake up a thread that waits for a connection.
        listening.shutdown(socket.SHUT_RDWR)
        connections.close()


def says(answer: bytes) -> Callable[[socket.socket], None]:
    """A server that says this to whatever it is told, then closes."""

    def serve(connection: socket.socket) -> None:
        connection.recv(1 << 16)
        connection.sendall(answer)
        connection.close()

    return serve


def talk_without_end(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"x" * 1000)


# ---- connections that fail


@contextmanager
def nothing_listens() -> Iterator[Settings]:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        yield to(unused.getsockname()[1])


@contextmanager
def unknown_host() -> Iterator[Settings]:
    yield to(25333, address="no-such-host.invalid")


@contextmanager
def impossible_host() -> Iterator[Settings]:
    yield to(25333, address="a" * 70 + ".example")


@contextmanager
def impossible_port() -> Iterator[Settings]:
    yield to(99999)


@contextmanager
def full_backlog() -> Iterator[Settings]:
    """Where the system drops what nobody accepts: what a firewall does."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listening, ExitStack() as waiting:
        address = listening.getsockname()
        for _ in range(4):
            client = waiting.enter_context(socket.socket())
            client.setblocking(False)
            client.connect_ex(address)
        yield to(address[1])


@contextmanager
def listening(serve: Callable[[socket.socket], object], token: str = TOKEN) -> Iterator[Settings]:
    with listener(serve) as port:
        yield to(port, token)


@contextmanager
def web_server(token: str = TOKEN) -> Iterator[Settings]:
    class Quiet(BaseHTTPRequestHandler):
        def log_message(self, *arguments: object) -> None:
            """Says nothing."""

    with HTTPServer(("127.0.0.1", 0), Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield to(server.server_port, token)
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def running(token: str | None, shown: str) -> Iterator[Settings]:
    with double.Gateway.start(token=token) as server:
        yield to(server.port, shown)


@contextmanager
def hanging() -> Iterator[Settings]:
    """A gateway that accepts the token and hangs after it."""
    with double.Gateway.start(token=TOKEN) as server:
        server.fault("getGatewayVersion", "hold")
        yield to(server.port)


@contextmanager
def failing() -> Iterator[Settings]:
    with double.Gateway.start(token=TOKEN) as server:
        server.fault("getGatewayVersion", "exception", message="no manifest")
        yield to(server.port)


NOT_A_GATEWAY = "is this the port of the Python gateway (25333), and not that of the web interface (12345)?"
SILENT = f"no answer within {SHORT:g} seconds"
CLOSED = "the connection broke before the answer came"
GARBAGE = "the answer is not one of a Python gateway"
VARIABLE = "PYDS_JAVA_GATEWAY_AUTH_TOKEN"

FAILURES = [
    pytest.param(nothing_listens, Absent, ["nothing listens at 127.0.0.1:", "PYDS_JAVA_GATEWAY_ADDRESS"], id="refused"),
    pytest.param(
        unknown_host, Unreachable, ["no-such-host.invalid:25333: this host name is not known"], id="unknown host"
    ),
    pytest.param(impossible_host, Unreachable, ["this host name is not known"], id="host name too long"),
    pytest.param(impossible_port, Unreachable, ["99999: ports go from 1 to 65535"], id="port too high"),
    pytest.param(
        full_backlog,
        Unreachable,
        [f"does not answer within {SHORT:g} seconds", "firewall"],
        id="full backlog",
        marks=pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse instead of waiting"),
    ),
    pytest.param(lambda: listening(lambda _: None), Unreachable, [SILENT, NOT_A_GATEWAY], id="black hole"),
    pytest.param(
        lambda: listening(lambda _: None, ""), Unreachable, [SILENT, NOT_A_GATEWAY], id="black hole, no token"
    ),
    pytest.param(lambda: listening(socket.socket.close), Unreachable, [CLOSED, NOT_A_GATEWAY], id="closes at once"),
    pytest.param(
        lambda: listening(socket.socket.close, ""), Unreachable, [CLOSED, NOT_A_GATEWAY], id="closes at once, no token"
    ),
    pytest.param(web_server, Unreachable, [GARBAGE, NOT_A_GATEWAY], id="web server"),
    pytest.param(lambda: web_server(""), Unreachable, [GARBAGE, NOT_A_GATEWAY], id="web server, no token"),
    pytest.param(lambda: listening(says(b"\xff\x15\0")), Unreachable, [GARBAGE, NOT_A_GATEWAY], id="bytes"),
    pytest.param(lambda: listening(says(b"\n")), Unreachable, [GARBAGE, NOT_A_GATEWAY], id="empty line"),
    pytest.param(lambda: listening(says(b"!yv")), Unreachable, [CLOSED, NOT_A_GATEWAY], id="half an answer"),
    pytest.param(lambda: listening(talk_without_end), Unreachable, [SILENT, NOT_A_GATEWAY], id="talks without end"),
    pytest.param(hanging, Unreachable, [SILENT, NOT_A_GATEWAY], id="hangs after the token"),
    pytest.param(failing, Refused, ["RuntimeException: no manifest"], id="no version"),
    pytest.param(
        lambda: running(TOKEN, WRONG),
        Unauthorized,
        ["does not accept the token", VARIABLE, "auth-token"],
        id="wrong token",
    ),
    pytest.param(
        lambda: running(TOKEN, ""), Unauthorized, ["wants a token and was given none", VARIABLE], id="token missing"
    ),
    pytest.param(
        lambda: running(TOKEN, f"{WRONG}\nmore"), Unauthorized, ["does not accept"], id="token with a line break"
    ),
    pytest.param(
        lambda: running(TOKEN, f"{WRONG}\udcff"), Unauthorized, ["does not accept"], id="token that is no UTF-8"
    ),
    pytest.param(
        lambda: running(None, TOKEN), Unauthorized, ["takes none", VARIABLE, "empty"], id="token that nobody wants"
    ),
]


@pytest.mark.parametrize(("situation", "kind", "words"), FAILURES)
def test_a_connection_that_fails_says_why_in_time_and_keeps_the_token_secret(
    situation: Callable[[], object], kind: type[GatewayError], words: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with situation() as where:  # type: ignore[attr-defined]
        started = time.monotonic()
        with pytest.raises(GatewayError) as caught:
            Gateway.connect(where, connect_seconds=SHORT)
        seconds = time.monotonic() - started

    assert type(caught.value) is kind
    for word in words:
        assert word in str(caught.value)
    # One deadline for all of it; the rest is room for a busy machine. Looking a name up has its own, the system's.
    assert seconds < SHORT + 5 or situation is unknown_host
    shown = told(caught.value) + caplog.text
    assert TOKEN not in shown
    assert WRONG not in shown
    assert caplog.text == ""


def told(error: BaseException | None) -> str:
    """All that an exception, and those that it hides, could show."""
    text = ""
    while error is not None:
        whole = traceback.TracebackException.from_exception(error, capture_locals=True)
        text += f"{error} {error!r} {error.args} {''.join(whole.format())}"
        error = error.__context__
    return text.replace(f"TOKEN = '{TOKEN}'", "").replace(f"WRONG = '{WRONG}'", "")


def test_settings_show_no_secret() -> None:
    shown = f"{to(25333)} {to(25333)!r} {[to(25333)]}"
    assert TOKEN not in shown
    assert "the-password" not in shown
    assert "25333" in shown


@pytest.mark.parametrize("token", ["to\\ken", "tö ken", None])
def test_any_token_that_the_server_has_is_accepted(token: str | None) -> None:
    with double.Gateway.start(token=token) as server:
        assert Gateway.connect(to(server.port, token or "")).version == "3.2.2"


def test_a_server_that_does_not_know_its_version_is_fine() -> None:
    with double.Gateway.start(version=None) as server:
        assert Gateway.connect(to(server.port)).version is None


def test_a_name_with_two_addresses_is_tried_at_both(server: double.Gateway) -> None:
    assert Gateway.connect(to(server.port, address="localhost")).version == "3.2.2"


def test_nothing_is_logged_and_no_logger_is_changed(server: double.Gateway, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    handlers = list(logging.getLogger().handlers)
    gateway = Gateway.connect(to(server.port))
    gateway.ask("getCodeAndVersion", "p", "w", "t")
    server.kill()
    with pytest.raises(Absent):
        gateway.ask("ping")
    assert caplog.text == ""
    assert not logging.getLogger("py4j.java_gateway").disabled
    assert logging.getLogger().handlers == handlers


# ---- calls


@pytest.mark.parametrize(
    ("exception", "message", "words"),
    [
        pytest.param(SERVICE_EXCEPTION, "node has cycle", "ServiceException: node has cycle", id="class and message"),
        pytest.param("java.lang.NullPointerException", None, "NullPointerException", id="no message"),
        pytest.param("java.lang.RuntimeException", "节点\n 有环", "RuntimeException: 节点 有环", id="lines, Chinese"),
    ],
)
def test_a_java_exception_is_told_in_the_servers_words(
    server: double.Gateway, gateway: Gateway, exception: str, message: str | None, words: str
) -> None:
    server.fault("ping", "exception", exception=exception, message=message)
    with pytest.raises(Refused) as caught:
        gateway.ask("ping")
    assert str(caught.value) == words
    assert gateway.ask("ping") == "PONG"


def test_a_method_that_the_server_does_not_have_is_refused_in_one_line(gateway: Gateway) -> None:
    with pytest.raises(
        Refused, match=r"^py4j\.Py4JException: Method grantTenantToUser\(\[.*\]\) does not exist"
    ) as caught:
        gateway.ask("grantTenantToUser", "lin", "root")
    assert "\n" not in str(caught.value)


def test_an_exception_whose_text_is_lost_is_a_refusal_all_the_same() -> None:
    replies = iter([b"!ys3.2.2\n", b"!xro7\n"])

    def serve(connection: socket.socket) -> None:
        for reply in replies:
            connection.recv(1 << 16)
            connection.sendall(reply)
        connection.close()

    with listener(serve) as port:
        gateway = Gateway.connect(to(port, ""), connect_seconds=SHORT)
        with pytest.raises(Refused, match="an exception, whose text was lost"):
            gateway.ask("createOrUpdateWorkflow")


def test_a_call_over_its_deadline_is_lost_and_the_server_finishes_it(server: double.Gateway) -> None:
    gateway = Gateway.connect(to(server.port), call_seconds=SHORT)
    server.fault("createTenant", "hold")
    with pytest.raises(Lost, match=SILENT):
        gateway.ask("createTenant", "root", None, "default")
    server.await_held()
    assert gateway.ask("ping") == "PONG"
    assert server.state()["tenants"] == {}
    server.release()
    assert list(server.state()["tenants"]) == ["root"]
    assert len(server.calls("createTenant")) == 1


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_dropped_connection_is_lost_and_nothing_is_sent_again(
    server: double.Gateway, gateway: Gateway, when: str
) -> None:
    server.fault("createTenant", "drop", when=when)
    with pytest.raises(Lost, match=CLOSED):
        gateway.ask("createTenant", "root", None, "default")
    assert len(server.calls("createTenant")) == 1
    assert list(server.state()["tenants"]) == ([] if when == "before" else ["root"])


def test_the_client_of_py4j_would_have_sent_it_again(server: double.Gateway) -> None:
    server.fault("createTenant", "drop", when="after")
    client = JavaGateway(gateway_parameters=GatewayParameters(port=server.port, auth_token=TOKEN))
    client.entry_point.createTenant("root", None, "default")
    assert len(server.calls("createTenant")) == 2
    client.close()


def test_after_a_lost_answer_the_next_call_has_a_new_connection(server: double.Gateway, gateway: Gateway) -> None:
    gateway.ask("ping")
    server.fault("ping", "drop")
    with pytest.raises(Lost):
        gateway.ask("ping")
    gateway.ask("ping")
    first, dropped, new = (call["connection"] for call in server.calls("ping"))
    assert first == dropped != new


def test_a_connection_that_was_closed_meanwhile_is_not_used() -> None:
    closed = threading.Event()
    asked = []

    def serve(connection: socket.socket) -> None:
        asked.append(connection.recv(1 << 16))
        connection.sendall(b"!ys3.2.2\n")
        connection.close()
        closed.set()

    with listener(serve) as port:
        gateway = Gateway.connect(to(port, ""), connect_seconds=SHORT)
        assert closed.wait(30)
        assert gateway.ask("getGatewayVersion") == "3.2.2"
    assert len(asked) == 2


def test_a_gateway_that_has_gone_meanwhile_is_absent_and_nothing_was_sent(
    server: double.Gateway, gateway: Gateway
) -> None:
    server.kill()
    with pytest.raises(Absent):
        gateway.ask("createTenant", "root", None, "default")


def test_text_of_all_kinds_arrives(server: double.Gateway, gateway: Gateway) -> None:
    text = "汉字 \\n\n\r\t\"' \\ 😀" + "x" * 200_000
    gateway.ask("createTenant", text, None, "default")
    assert list(server.state()["tenants"]) == [text]


def test_the_server_forgets_every_object(gateway: Gateway) -> None:
    with gateway.asked("getCodeAndVersion", "p", "w", "t") as answer:
        assert answer.get("version") == 0
    with pytest.raises(Refused), gateway.asked("getDependentInfo", "p", "w", None):
        pass
    gateway.ask("createTenant", "root", None, "default")
    with pytest.raises(ValueError, match="ours"), gateway.asked("getCodeAndVersion", "p", "w", "t") as answer:
        raise ValueError("ours")
    with gateway.asked("queryTenantByCode", "root") as answer:
        last = int(answer._get_object_id().removeprefix("o"))
    assert last >= 5
    for number in range(last + 1):
        with pytest.raises(Py4JError, match="Target Object ID does not exist"):
            JavaObject(f"o{number}", gateway._client).toString()


CHILD = """
import logging, sys
from pydolphin_lint.deploy.gateway import Gateway, GatewayError, Settings
logging.basicConfig(level=logging.DEBUG)
gateway = Gateway.connect(Settings("127.0.0.1", int(sys.argv[1]), sys.argv[2], ""))
with gateway.asked("getCodeAndVersion", "p", "w", "t") as answer:
    answer.get("code")
    print("holding an object", flush=True)
    sys.stdin.readline()
try:
    gateway.ask("ping")
except GatewayError as error:
    print(type(error).__name__)
"""


def test_nothing_is_printed_at_the_end_when_the_gateway_has_gone(server: double.Gateway) -> None:
    with subprocess.Popen(
        [sys.executable, "-X", "dev", "-W", "error", "-c", CHILD, str(server.port), TOKEN],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "holding an object\n"
        server.kill()
        rest, errors = child.communicate("\n")
    assert (rest, errors, child.returncode) == ("Absent\n", "", 0)


# ---- the SDK's configuration


ASK = """
import json, sys
opened = []
sys.addaudithook(lambda event, arguments: opened.append(event) if event.startswith("socket.") else None)
from pydolphin_lint.deploy.gateway import GatewayError, settings
try:
    print(json.dumps(settings()))
except GatewayError as error:
    print(error)
assert not opened, opened
"""


def ask_settings(home: Path, config: str | bytes | None = None, **environment: str) -> str:
    """What a new process reads: the SDK reads its configuration when it is imported."""
    if config is not None:
        (home / "config.yaml").write_bytes(config.encode() if isinstance(config, str) else config)
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYDS_")}
    result = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**inherited, "PYDS_HOME": str(home), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert TOKEN not in result.stdout or result.stdout.startswith("[")
    return result.stdout.rstrip("\n")


def shipped() -> str:
    import pydolphinscheduler

    return Path(pydolphinscheduler.__file__).with_name("default_config.yaml").read_text("utf-8")


def configured(**changes: str) -> str:
    text = shipped()
    for key, value in changes.items():
        lines = [f"  {key}: {value}" if line.strip().startswith(f"{key}:") else line for line in text.splitlines()]
        text = "\n".join(lines)
    return text


def test_without_a_configuration_the_defaults_of_the_sdk_hold_and_no_socket_is_opened(tmp_path: Path) -> None:
    address, port, token, password = json.loads(ask_settings(tmp_path))
    assert (address, port, password) == ("127.0.0.1", 25333, "userPythonGateway")
    assert token


def test_the_configuration_comes_before_the_defaults_and_the_environment_before_it(tmp_path: Path) -> None:
    config = configured(address="gateway.example", port="1234", auth_token=TOKEN)
    assert json.loads(ask_settings(tmp_path, config))[:3] == ["gateway.example", 1234, TOKEN]
    found = ask_settings(
        tmp_path,
        PYDS_JAVA_GATEWAY_ADDRESS="other.example",
        PYDS_JAVA_GATEWAY_PORT="4321",
        PYDS_JAVA_GATEWAY_AUTH_TOKEN="other\n",
        PYDS_USER_PASSWORD="secret",
    )
    assert json.loads(found) == ["other.example", 4321, "other", "secret"]


def test_an_empty_token_in_the_environment_is_none(tmp_path: Path) -> None:
    assert json.loads(ask_settings(tmp_path, PYDS_JAVA_GATEWAY_AUTH_TOKEN=""))[2] == ""


@pytest.mark.parametrize(
    ("config", "environment", "words"),
    [
        pytest.param(
            f"java_gateway:\n  auth_token: {TOKEN}\n",
            {"PYDS_JAVA_GATEWAY_ADDRESS": "a", "PYDS_JAVA_GATEWAY_PORT": "1"},
            ["its config.yaml has no ", "pydolphinscheduler config --init"],
            id="incomplete",
        ),
        pytest.param("", {}, ["its config.yaml is empty, or not what the SDK expects"], id="empty"),
        pytest.param(f"- {TOKEN}\n", {}, ["its config.yaml is empty, or not what the SDK expects"], id="a list"),
        pytest.param(
            f"java_gateway:\n  auth_token: '{TOKEN}\n", {}, ["its config.yaml is no YAML (line "], id="broken"
        ),
        pytest.param(b"\xff\xfe\x80", {}, ["its config.yaml is empty, or not what the SDK expects"], id="bytes"),
        pytest.param(configured(port=TOKEN), {}, ["not a whole number", "java_gateway.port"], id="port in the file"),
        pytest.param(
            None, {"PYDS_JAVA_GATEWAY_PORT": TOKEN}, ["not a whole number", "PYDS_JAVA_GATEWAY_PORT"], id="port"
        ),
    ],
)
def test_a_configuration_that_cannot_be_read_says_what_to_change(
    tmp_path: Path, config: str | bytes | None, environment: dict[str, str], words: list[str]
) -> None:
    message = ask_settings(tmp_path, config, **environment)
    assert message.startswith("the SDK's configuration cannot be read: ")
    for word in words:
        assert word in message


def test_a_configuration_that_nobody_may_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").mkdir()
    assert "its config.yaml: " in ask_settings(tmp_path)


def test_without_the_sdk_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pydolphinscheduler", None)
    with pytest.raises(GatewayError, match=r"pip install 'pydolphin-lint\[deploy\]'"):
        settings()
