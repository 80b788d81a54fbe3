"""The only client of the DolphinScheduler Python gateway: connect within a deadline, ask, write, say what went wrong.

The SDK's own client waits for ever, and py4j sends a command again when its answer was lost. This one does neither: a
call ends as an answer, as a refusal in the server's words, or as lost, which means that nobody knows.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

#: Seconds to wait for the connection and for its first answer.
CONNECT_SECONDS = 10.0
#: Seconds to wait for the answer to one call.
CALL_SECONDS = 120.0


class Settings(NamedTuple):
    """How to reach the gateway. `password` is what a user that has to be created gets."""

    address: str
    port: int
    token: str
    password: str

    def __repr__(self) -> str:
        """Without the secrets: a traceback or a log may show it."""
        return f"Settings({self.address!r}, {self.port})"


class GatewayError(Exception):
    """The gateway cannot be used: what, why, and what to do."""


class Unreachable(GatewayError):
    """Nothing was sent: there is no connection."""


class Absent(Unreachable):
    """Nothing listens there, or not yet."""


class Unauthorized(GatewayError):
    """The gateway does not accept the token."""


class Refused(GatewayError):
    """The server answered a call with an exception; the text is the server's own."""


class Lost(GatewayError):
    """A call was sent and its answer never came: it may have been carried out or not."""


def settings() -> Settings:
    """The SDK's own: environment variables first, then `config.yaml`, then its defaults.

    Raises GatewayError if the SDK is not installed beside us or its configuration cannot be read.
    """
    try:
        from pydolphinscheduler import configuration
    except ImportError:
        raise GatewayError(
            "the SDK is not installed beside pydolphin-lint: pip install 'pydolphin-lint[deploy]'"
        ) from None
    except Exception as error:
        # Nothing of the error's own text: it may quote the file, and the token is in there.
        raise GatewayError(f"the SDK's configuration cannot be read: {_misconfigured(error)}") from None
    return Settings(
        str(configuration.JAVA_GATEWAY_ADDRESS),
        configuration.JAVA_GATEWAY_PORT,
        # A token that was read from a file often has a line end.
        str(configuration.JAVA_GATEWAY_AUTH_TOKEN or "").strip(),
        str(configuration.USER_PASSWORD),
    )


def _misconfigured(error: Exception) -> str:
    """What is wrong with the configuration, and what to do, for what the SDK raises when it reads it."""
    if isinstance(error, KeyError):
        key = str(error).strip("'\"")
        return (
            f"its config.yaml has no {key}. It must have every key of the one that the SDK brings, even those that "
            "environment variables replace; `pydolphinscheduler config --init` writes a whole one where there is none"
        )
    if isinstance(error, ValueError) and not isinstance(error, UnicodeError):
        return (
            "something is not a whole number that must be one. Look at PYDS_JAVA_GATEWAY_PORT and PYDS_USER_STATE, "
            "and at java_gateway.port and default.user.state in its config.yaml"
        )
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return f"its config.yaml is no YAML (line {mark.line + 1})"
    if isinstance(error, OSError):
        return f"its config.yaml: {error.strerror}"
    return f"its config.yaml is empty, or not what the SDK expects ({type(error).__name__})"


class Gateway:
    """A connection to the gateway, for one thread at a time. After a lost answer the next call opens a new one."""

    def __init__(self, client: _Client) -> None:
        from py4j.java_gateway import JavaObject
        from py4j.protocol import ENTRY_POINT_OBJECT_ID

        self._client = client
        self._entry_point = JavaObject(ENTRY_POINT_OBJECT_ID, client)
        #: The version of DolphinScheduler; None if the server does not know it.
        self.version: str | None = None

    @classmethod
    def connect(
        cls, to: Settings, *, connect_seconds: float = CONNECT_SECONDS, call_seconds: float = CALL_SECONDS
    ) -> Gateway:
        """Opens a connection, shows the token and asks for the version, all within `connect_seconds`.

        Raises Absent, Unreachable or Unauthorized, and Refused if the server does not want to say its version.
        """
        gateway = cls(_Client(to, connect_seconds, call_seconds))
        try:
            gateway.version = gateway._client.hurried(lambda: gateway.ask("getGatewayVersion"))
        except GatewayError as error:
            gateway.close()
            if isinstance(error, Lost):
                raise _no_gateway(gateway._client.where, error) from None
            if isinstance(error, Refused) and "Authentication error" in str(error):
                raise Unauthorized(
                    f"the gateway at {gateway._client.where} wants a token and was given none: {_TOKEN_ADVICE}"
                ) from None
            raise
        return gateway

    def ask(self, method: str, *arguments: str | float | None) -> Any:
        """Calls a method of the entry point and gives its answer; an object only tells that it is not None.

        Raises Refused or Lost, and Absent, Unreachable or Unauthorized if it had to connect first.
        """
        with self.asked(method, *arguments) as answer:
            return answer

    @contextmanager
    def asked(self, method: str, *arguments: str | float | None) -> Iterator[Any]:
        """The same, for an answer whose getters and keys are wanted: each is a call. The server forgets it after it."""
        from py4j.protocol import Py4JError, Py4JJavaError

        words = None
        try:
            yield getattr(self._entry_point, method)(*arguments)
        except Py4JJavaError as error:
            words = _server_words(error)
        except Py4JError as error:
            words = _short(str(error).partition("Trace:")[2] or str(error))
        finally:
            self._client.release()
        if words is not None:
            raise Refused(words)

    def close(self) -> None:
        """Closes the connection."""
        self._client.close()


class _Client:
    """What py4j's objects send their commands through, in the place of py4j's own client.

    No command is sent twice, each has a deadline, nothing is logged (py4j's client logs the token), and no finalizer
    speaks to the server: objects are released with `release`.
    """

    converters = None

    def __init__(self, to: Settings, connect_seconds: float, call_seconds: float) -> None:
        from py4j.java_gateway import GatewayProperty

        self.address = to.address
        self.port = to.port
        self.where = f"{to.address}:{to.port}"
        self.gateway_property = GatewayProperty(auto_field=False, pool=None, enable_memory_management=False)
        self._to = to
        self._connect_seconds = connect_seconds
        self._call_seconds = call_seconds
        self._hurry: _Deadline | None = None
        self._connection: _Connection | None = None
        self._objects: list[str] = []

    def hurried(self, call: Callable[[], Any]) -> Any:
        """Makes a call for which there is only as much time as for connecting."""
        self._hurry = _Deadline(self._connect_seconds)
        try:
            return call()
        finally:
            self._hurry = None

    def send_command(self, command: str) -> str:
        """Sends a command and gives its answer, as py4j writes both. Called by py4j's objects."""
        if self._connection is None or self._connection.is_closed():
            self.close()
            self._connection = self._connected()
        try:
            answer = self._connection.exchange(command, self._hurry or _Deadline(self._call_seconds))
        except BaseException:
            # Whatever comes now would be taken for the answer to the next command.
            self.close()
            raise
        if answer[1:2] in _OBJECTS:
            self._objects.append(answer[2:])
        return answer

    def release(self) -> None:
        """Tells the server to forget the objects of all answers: it keeps them as long as it runs, otherwise."""
        objects, self._objects = self._objects, []
        try:
            for name in objects:
                if self._connection is not None:
                    self._connection.exchange(f"m\nd\n{name}\ne\n", self._hurry or _Deadline(self._call_seconds))
        except Lost:
            self.close()

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connected(self) -> _Connection:
        if not 0 < self.port < 1 << 16:
            # The system would take the rest of a division for it, and show the token to whoever is there.
            raise Unreachable(f"{self.where}: ports go from 1 to 65535: check PYDS_JAVA_GATEWAY_PORT")
        deadline = self._hurry or _Deadline(self._connect_seconds)
        try:
            connection = _Connection(self.address, self.port, deadline)
        except (OSError, UnicodeError) as error:
            raise _unreachable(self.where, deadline, error) from None
        if not self._to.token:
            return connection
        try:
            failure = self._refusal(connection.exchange(f"A\n{self._to.token}\n", deadline))
        except Lost as error:
            failure = _no_gateway(self.where, error)
        if failure is None:
            return connection
        connection.close()
        # Not inside `except`: what it would carry along knows the token.
        raise failure

    def _refusal(self, answer: str) -> GatewayError | None:
        """Why the server does not take the token; None if it does."""
        if answer.startswith("y"):
            return None
        if answer.startswith("z"):
            return Unauthorized(
                f"the gateway at {self.where} works without a token and takes none: set PYDS_JAVA_GATEWAY_AUTH_TOKEN "
                "to the empty text, or better give the server a token (api.python-gateway.auth-token)"
            )
        return Unauthorized(f"the gateway at {self.where} does not accept the token: {_TOKEN_ADVICE}")


#: The kinds of py4j answers that name an object which the server keeps: reference, list, map, set, array, iterator.
_OBJECTS = ("r", "l", "a", "h", "t", "g")
#: How py4j's answers begin: done, error, and error after which the server closes the connection.
_ANSWERS = (b"!y", b"!x", b"!z")


class _Connection:
    """A socket that speaks py4j's lines."""

    def __init__(self, address: str, port: int, deadline: _Deadline) -> None:
        self._socket = socket.create_connection((address, port), deadline.left())
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def is_closed(self) -> bool:
        """Whether the other side has closed it while nobody looked: the server has nothing to say unasked."""
        self._socket.setblocking(False)
        try:
            self._socket.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except OSError:
            pass
        return True

    def exchange(self, command: str, deadline: _Deadline) -> str:
        """Sends a command and reads its answer. Raises Lost if there is none."""
        # The token may have bytes that are no UTF-8: the environment has them as surrogates.
        data = command.encode("utf-8", "surrogateescape")
        answer = bytearray()
        try:
            self._socket.settimeout(deadline.left())
            self._socket.sendall(data)
            while b"\n" not in answer:
                self._socket.settimeout(deadline.left())
                part = self._socket.recv(1 << 16)
                if not part:
                    raise ConnectionError
                answer += part
        except TimeoutError:
            raise Lost(f"no answer within {deadline.seconds:g} seconds") from None
        except OSError:
            pass
        if answer and not answer.startswith(_ANSWERS):
            raise Lost("the answer is not one of a Python gateway")
        if b"\n" not in answer:
            raise Lost("the connection broke before the answer came")
        return answer[1:].partition(b"\n")[0].decode("utf-8", "replace")

    def close(self) -> None:
        self._socket.close()


class _Deadline:
    """A point in time, some seconds from now."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds until then. Raises TimeoutError if it has passed."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


_TOKEN_ADVICE = (
    "set PYDS_JAVA_GATEWAY_AUTH_TOKEN to the server's api.python-gateway.auth-token "
    "(it is no token from the web interface's security page)"
)


def _no_gateway(where: str, error: Lost) -> Unreachable:
    return Unreachable(
        f"something listens at {where}, but it does not answer like a gateway ({error}): is this the port of the "
        "Python gateway (25333), and not that of the web interface (12345)?"
    )


def _unreachable(where: str, deadline: _Deadline, error: Exception) -> Unreachable:
    if isinstance(error, ConnectionRefusedError):
        return Absent(
            f"nothing listens at {where}: is the API server running with its Python gateway on "
            "(api.python-gateway.enabled, off by default from 3.2.2)? Are PYDS_JAVA_GATEWAY_ADDRESS and _PORT right?"
        )
    if isinstance(error, (socket.gaierror, UnicodeError)):
        return Unreachable(f"{where}: this host name is not known here: check PYDS_JAVA_GATEWAY_ADDRESS")
    if isinstance(error, TimeoutError):
        return Unreachable(
            f"{where} does not answer within {deadline.seconds:g} seconds: is there a firewall, and are "
            "PYDS_JAVA_GATEWAY_ADDRESS and _PORT right?"
        )
    reason = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
    return Unreachable(f"{where} cannot be reached ({reason}): check PYDS_JAVA_GATEWAY_ADDRESS and the network")


def _server_words(error: Any) -> str:
    """The class and message of a Java exception, read from the server while it still knows them."""
    from py4j.protocol import Py4JError

    try:
        name = str(error.java_exception.getClass().getSimpleName())
        message = error.java_exception.getMessage()
    except (GatewayError, Py4JError):
        return "an exception, whose text was lost"
    return _short(f"{name}: {message}" if message else name)


def _short(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return " ".join(lines[:3])[:500]
