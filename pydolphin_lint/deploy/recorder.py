"""Write down what workflow files would send to DolphinScheduler's Python gateway, without a gateway.

Runs under the interpreter that has pydolphinscheduler, as a plain script: it needs the standard library and the SDK,
and nothing of the package around it. py4j's JavaGateway is replaced before the SDK is imported, so the SDK believes
that it talks to a server and every `entry_point.method(args)` becomes one recorded call. What a server would answer is
a symbol: a number (or a text) of a reserved range, listed with the call and the field that it stands for.

    requests   stdin   {"path": "etl/daily.py", "cwd": "/repository"}                                    one JSON a line
    answers    stdout  {"index": 0, "path": …, "status": …, "calls": […], "symbols": {…}, …}             one JSON a line
                       {"fatal": {"kind": …, "message": …}}  and exit status 3: nothing can be recorded at all

The SDK is imported once and forked for each file, because its class-level state leaks from one file into the next.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import contextlib
import gc
import hashlib
import importlib
import importlib.util
import json
import mmap
import os
import re
import selectors
import signal
import subprocess
import sys
import threading
import time
import traceback
import types
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import datetime
from importlib.machinery import SourceFileLoader
from typing import IO, Any, Callable, NamedTuple, NoReturn

try:
    from py4j.java_gateway import JavaObject
except ImportError:
    JavaObject = object

WITHHELD_VARIABLE = "PYDOLPHIN_LINT_WITHHELD"
START_TIME_NOW = "<now>"
HIDDEN = "********"
OUTPUT_LIMIT = 64 * 1024
TRACEBACK_LIMIT = 16 * 1024

FIRST_SYMBOL = 90071 * 10**11
SYMBOL_RANGE = 99 * 10**9

FATAL_STATUS = 3
#: What ends the recorder, and with it all its files.
ENDING = frozenset({signal.SIGINT, signal.SIGTERM})

FORKED = "a process that the file has forked talks to the gateway: that cannot be recorded"


class Unfit(Exception):
    """Nothing can be recorded with this interpreter, this environment or this SDK."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class UnknownAnswer(TypeError):
    """The file computes with something that only a server knows."""


class NoConnection(ConnectionError):
    """The file tried to open a network connection."""


# What a server would answer


class Number(int):
    """A whole number that the server will give: usable as a key, in JSON and in text, but not to compute with."""

    def __copy__(self) -> Number:
        return self

    def __deepcopy__(self, memo: object) -> Number:
        return self


class Text(str):
    """A text that the server will give. Upper and lower case of it, and what its getters answer, are symbols too."""

    _answer: Answer
    _field: str
    _hash: int | None = None

    def __hash__(self) -> int:
        return super().__hash__() if self._hash is None else self._hash

    def __eq__(self, other: object) -> bool:
        return super().__eq__(other)

    def __copy__(self) -> Text:
        return self

    def __deepcopy__(self, memo: object) -> Text:
        return self

    def __bool__(self) -> bool:
        return True

    def upper(self) -> Text:
        return self._answer.text(self._field + ".upper()")

    def lower(self) -> Text:
        return self._answer.text(self._field + ".lower()")

    def __getattr__(self, name: str) -> Callable[[], Any]:
        if not name.startswith("get"):
            raise AttributeError(name)
        return lambda: self._answer.symbol(f"{self._field}.{name}()")


def _refuse(owner: type, operation: str) -> None:
    def refuse(self: object, *args: object) -> NoReturn:
        raise UnknownAnswer(
            f"{operation.strip('_')}: this value is the server's answer, which is not known while the file is recorded"
        )

    setattr(owner, operation, refuse)


_COMPUTES = ("add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "or", "xor")
_COMPARES = ("__lt__", "__le__", "__gt__", "__ge__")
_TAKES_APART = ("split", "rsplit", "splitlines", "partition", "rpartition", "__getitem__", "__iter__", "__mul__")
_LOOKS_INTO = ("startswith", "endswith", "find", "rfind", "index", "rindex", "count", "__contains__", "__len__")
_CUTS_OFF = ("strip", "lstrip", "rstrip", "removeprefix", "removesuffix")
_CHANGES = ("replace", "translate", "encode", "title", "capitalize", "swapcase", "casefold")

for _name in _COMPUTES:
    _refuse(Number, f"__{_name}__")
    _refuse(Number, f"__r{_name}__")
for _name in ("__neg__", "__abs__", "__invert__", *_COMPARES):
    _refuse(Number, _name)
for _name in (*_TAKES_APART, *_LOOKS_INTO, *_CUTS_OFF, *_CHANGES, *_COMPARES):
    _refuse(Text, _name)


def _is_number(field: str) -> bool:
    """Which fields are whole numbers on the server; every other field is a text."""
    name = _field_name(field)
    return name in ("id", "code", "version", "state", "flag") or name.endswith(("Id", "projectCode", "DefinitionCode"))


def _field_name(field: str) -> str:
    """`getType().getCode()` and `code` both name the field `code`."""
    last = field.rsplit(".", 1)[-1]
    if last.startswith("get") and last.endswith("()"):
        return last[3:4].lower() + last[4:-2]
    return last


class Answer(JavaObject):  # type: ignore[misc, unused-ignore]
    """An object or a map that the server would answer: each getter and each key gives its symbol."""

    def __init__(self, record: Record, call: int, question: str, sorts_as: str | None = None) -> None:
        self._record = record
        self._call = call
        self._question = question
        self._sorts_as = sorts_as

    def get(self, key: str, default: object = None) -> Any:
        return self.symbol(key)

    def __getitem__(self, key: str) -> Any:
        return self.symbol(key)

    def __getattr__(self, name: str) -> Callable[[], Any]:
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda: self.symbol(name + "()")

    def symbol(self, field: str) -> Any:
        return self.number(field) if _is_number(field) else self.text(field)

    def number(self, field: str) -> Number:
        return Number(self._record.symbol(self._call, self._question, field))

    def text(self, field: str) -> Text:
        text = Text(self._record.symbol(self._call, self._question, field))
        text._answer = self
        text._field = field
        if self._sorts_as is not None:
            text._hash = hash(self._sorts_as)
        return text

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __copy__(self) -> Answer:
        return self

    def __deepcopy__(self, memo: object) -> Answer:
        return self

    def __dir__(self) -> list[str]:
        return ["get", "symbol"]

    def __repr__(self) -> str:
        return f"<the answer to {self._question}>"

    __str__ = __repr__


# The record


class Secret(str):
    """Stands for a configured password or token: its text says nothing."""


ANSWERS_NOTHING = {
    "createOrGrantProject",
    "updateProject",
    "deleteProject",
    "updateTenant",
    "deleteTenantById",
    "execWorkflowInstance",
}
ANSWERS_NUMBER = {"createOrUpdateWorkflow", "getEnvironmentInfo"}
PASSWORD_ARGUMENT = {"createUser": 1, "updateUser": 1}
SCHEDULE_ARGUMENT = 5


class Record:
    """The calls of one file, in order, and the symbols that were handed out for their answers."""

    def __init__(self, gateway_version: str) -> None:
        self.gateway_version = gateway_version
        self.calls: list[dict[str, Any]] = []
        self.symbols: dict[str, dict[str, Any]] = {}
        self.sockets: list[dict[str, Any]] = []
        self.withheld: list[str] = []
        self._numbers: dict[tuple[int, str], int] = {}
        self._asked: dict[str, int] = {}
        self.made_with = {"python": "%d.%d" % sys.version_info[:2]}
        self._lock = threading.RLock()
        self.begin()

    def begin(self) -> None:
        """The process that calls this is the one whose calls count."""
        self._owner = os.getpid()
        self._lost = mmap.mmap(-1, 1)  # shared with the processes that the file forks

    def is_mine(self) -> bool:
        return self._owner == os.getpid()

    def ask(self, method: str, args: tuple[Any, ...]) -> Any:
        """Write the call down and answer with what stands for the server's answer."""
        if not self.is_mine():
            self._lost[0] = 1
            raise UnknownAnswer(f"{method}: {FORKED}")
        arguments = [_argument(method, position, value) for position, value in enumerate(args)]
        with self._lock:
            index = len(self.calls)
            self.calls.append({"method": method, "args": arguments, "masked": _masked(method, arguments)})
            return self._answer(index, method, arguments)

    def _answer(self, index: int, method: str, arguments: list[Any]) -> Any:
        if method == "getGatewayVersion":
            return self.gateway_version
        if method == "ping":
            return "PONG"
        if method in ANSWERS_NOTHING:
            return None
        question = json.dumps([method, arguments])
        if method == "queryResourcesFileInfo":
            # The SDK puts these names into a set: one question must have one answer, that sorts as the name asked for.
            first = self._asked.setdefault(question, index)
            return Answer(self, first, question, sorts_as=str(arguments[-1]))
        times = self._asked.get(question, 0)
        self._asked[question] = times + 1
        answer = Answer(self, index, f"{question} {times}")
        return answer.number("") if method in ANSWERS_NUMBER else answer

    def symbol(self, call: int, question: str, field: str) -> int:
        """The number that stands for this field of this call's answer: made of the question, so that a task keeps its
        number when another task is added to the file."""
        with self._lock:
            if (call, field) not in self._numbers:
                digest = hashlib.sha256(f"{question} {field}".encode("utf-8", "surrogatepass")).hexdigest()
                number = int(digest, 16) % SYMBOL_RANGE
                while str(FIRST_SYMBOL + number) in self.symbols:
                    number = (number + 1) % SYMBOL_RANGE
                self._numbers[call, field] = FIRST_SYMBOL + number
                self.symbols[str(FIRST_SYMBOL + number)] = {"call": call, "field": field}
            return self._numbers[call, field]

    def refuse_connection(self, line: int | None, address: str) -> NoReturn:
        self.sockets.append({"line": line, "address": address})
        place = "" if line is None else f" (line {line})"
        raise NoConnection(f"recording opens no connection: {address} was refused{place}")

    def note_withheld(self, name: str) -> None:
        if name not in self.withheld:
            self.withheld.append(name)

    def result(self, error: dict[str, Any] | None) -> dict[str, Any]:
        if error is None and self._lost[0]:
            error = {"type": "fork", "message": FORKED, "line": None, "traceback": ""}
        return {
            "status": "recorded" if error is None else "failed",
            "calls": self.calls,
            "symbols": self.symbols,
            "masked": sorted({name for call in self.calls for name in call["masked"]}),
            "sockets": self.sockets,
            "withheld": self.withheld,
            "error": error,
            "made_with": self.made_with,
        }


def _argument(method: str, position: int, value: Any) -> Any:
    """The argument as the gateway would receive it; py4j sends nothing but these to methods of this gateway."""
    if PASSWORD_ARGUMENT.get(method) == position:
        return {"secret": "USER_PASSWORD" if isinstance(value, Secret) else "given"}
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int.__index__(value)
    if isinstance(value, float):
        return float.__float__(value)
    raise TypeError(
        f"{method}: argument {position + 1} is of type {type(value).__name__}, the gateway takes text, numbers and None"
    )


def _masked(method: str, arguments: list[Any]) -> list[str]:
    """The fields that hold a marker because their value would be the time of the run."""
    if method != "createOrUpdateWorkflow" or len(arguments) <= SCHEDULE_ARGUMENT:
        return []
    now = f'"startTime": "{START_TIME_NOW}"'
    return ["startTime"] if now in str(arguments[SCHEDULE_ARGUMENT]) else []


class EntryPoint:
    """The gateway's entry point, where every method exists."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args: self._record.ask(name, args)


def gateway_class(record: Record) -> type:
    """What takes the place of py4j's JavaGateway."""

    class RecordingGateway:
        def __init__(self, *args: object, **kwargs: object) -> None:
            self.entry_point = EntryPoint(record)

        def __getattr__(self, name: str) -> Any:
            if name == "jvm":
                raise UnknownAnswer("jvm: there is no Java virtual machine while the file is recorded")
            return getattr(self.entry_point, name)

        def close(self, *args: object, **kwargs: object) -> None:
            """Nothing is open."""

        shutdown = close

    return RecordingGateway


# The SDK


class Sdk(NamedTuple):
    record: Record
    secrets: list[str]


def load_sdk() -> Sdk:
    """Import the whole SDK with the gateway replaced, the passwords hidden and the clock stopped."""
    server = _fitting_servers()
    record = Record(_lowest(server))
    record.made_with["server"] = server
    secrets = hide_secrets()
    try:
        importlib.import_module("py4j.java_gateway").JavaGateway = gateway_class(record)  # type: ignore[attr-defined]
        importlib.import_module("pydolphinscheduler.tasks")
        importlib.import_module("pydolphinscheduler.core.yaml_workflow")
        stop_clock(importlib.import_module("pydolphinscheduler.core.workflow"))
        record.made_with["sdk"] = importlib.import_module("pydolphinscheduler").__version__
    except Exception as problem:
        raise _unusable(problem) from problem
    return Sdk(record, secrets)


def hide_secrets() -> list[str]:
    """Replace the configured password and token in the SDK; give their texts, to be kept out of what files print."""
    try:
        configuration = importlib.import_module("pydolphinscheduler.configuration")
        with open(configuration.BUILD_IN_CONFIG_PATH, encoding="utf-8") as file:
            shipped = file.read()
        secrets = []
        for name in ("USER_PASSWORD", "JAVA_GATEWAY_AUTH_TOKEN"):
            text = str(getattr(configuration, name) or "")
            if text and text not in shipped:
                secrets.append(text)
            setattr(configuration, name, Secret(HIDDEN))
    except Exception as problem:
        raise _unusable(problem) from problem
    return secrets


def _unusable(problem: Exception) -> Unfit:
    if isinstance(problem, ModuleNotFoundError) and problem.name in ("pydolphinscheduler", "py4j"):
        return Unfit(
            "no-sdk",
            f"{sys.executable} has no {problem.name}: pip install apache-dolphinscheduler "
            "into it, or choose another interpreter",
        )
    reason = f"{type(problem).__name__}: {problem}"
    return Unfit("sdk", f"pydolphinscheduler cannot be imported by {sys.executable}: {reason}")


def _fitting_servers() -> str:
    """The server versions that the SDK says it fits, like `>=3.2.0,<3.3.0`."""
    spec = importlib.util.find_spec("pydolphinscheduler")
    for folder in spec.submodule_search_locations or () if spec else ():
        with contextlib.suppress(OSError), open(os.path.join(folder, "version_ext"), encoding="utf-8") as file:
            return file.read().strip().partition("dolphinscheduler")[2]
    return ""


def _lowest(versions: str) -> str:
    """A version that fits, so that the SDK does not warn."""
    lowest = re.search(r">=\s*([0-9.]+)", versions)
    return lowest.group(1) if lowest else "3.2.0"


class _Clock(type):
    """The type `datetime` as the SDK's workflow module uses it, but for the time of now."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, datetime)

    def __getattr__(cls, name: str) -> Any:
        return getattr(datetime, name)


def stop_clock(workflow_module: Any) -> None:
    """Let the start time of a schedule that gives none be a marker instead of the time of the run."""
    now = object()
    formatted = workflow_module.conv_to_schedule

    class Clock(metaclass=_Clock):
        @staticmethod
        def now() -> object:
            return now

    workflow_module.datetime = Clock
    workflow_module.conv_to_schedule = lambda value: START_TIME_NOW if value is now else formatted(value)


def check_hash_seed() -> None:
    """The SDK builds its JSON by walking sets: only a fixed seed gives the same text twice."""
    if os.environ.get("PYTHONHASHSEED") != "0" or sys.flags.hash_randomization:
        raise Unfit("hash-seed", "the recorder must be started with PYTHONHASHSEED=0")


# One file, in this process


class Request(NamedTuple):
    number: int
    path: str
    cwd: str


def record_file(sdk: Sdk, request: Request, withheld: Iterable[str]) -> dict[str, Any]:
    """Run the file as `python file` in its working directory would, and give what was recorded."""
    sdk.record.begin()
    script = os.path.abspath(os.path.join(request.cwd, request.path))
    sys.dont_write_bytecode = True
    close_the_door(sdk.record, script)
    watch_environment(sdk.record, frozenset(withheld))
    error = run(request, script)
    if not sdk.record.is_mine():
        _leave(0 if error is None else 1)
    return sdk.record.result(error)


def run(request: Request, script: str) -> dict[str, Any] | None:
    """Run the file and wait for its threads; None when it ended well."""
    error = None
    try:
        os.chdir(request.cwd)
        sys.argv = [request.path]
        if script.lower().endswith((".yaml", ".yml")):
            run_yaml(request.path)
        else:
            run_python(script)
    except SystemExit as end:
        if end.code not in (None, 0):
            error = described(end, script)
            error["message"] = f"the file exits with status {end.code}" if isinstance(end.code, int) else str(end.code)
    except BaseException as problem:
        error = described(problem, script)
    with contextlib.suppress(BaseException):
        threading._shutdown()  # type: ignore[attr-defined]
    return error


def run_python(script: str) -> None:
    """Execute the file as `__main__`, with its own folder first on the module path."""
    sys.path.insert(0, os.path.dirname(os.path.realpath(script)))
    module = types.ModuleType("__main__")
    loader = SourceFileLoader("__main__", script)
    module.__dict__.update(__file__=script, __loader__=loader, __builtins__=__builtins__, __cached__=None)
    if "__annotations__" in globals():
        vars(module).setdefault("__annotations__", {})
    sys.modules["__main__"] = module
    with open(script, "rb") as file:
        code = compile(file.read(), script, "exec", dont_inherit=True)
    exec(code, module.__dict__)


def run_yaml(path: str) -> None:
    """Give the file to the SDK's own reader."""
    sys.modules["__main__"] = types.ModuleType("__main__")
    importlib.import_module("pydolphinscheduler.core.yaml_workflow").create_workflow(path)


def described(problem: BaseException, script: str) -> dict[str, Any]:
    """What went wrong, and in which line of the file itself."""
    module, name = type(problem).__module__, type(problem).__qualname__
    try:
        message = str(problem)
    except Exception:
        message = "(its message cannot be shown)"
    return {
        "type": name if module in ("builtins", "__main__") else f"{module}.{name}",
        "message": message,
        "line": _line(problem, script),
        "traceback": _traceback(problem)[-TRACEBACK_LIMIT:],
    }


def _line(problem: BaseException, script: str) -> int | None:
    if isinstance(problem, SyntaxError) and problem.filename == script:
        return problem.lineno
    lines = [line for frame, line in traceback.walk_tb(problem.__traceback__) if frame.f_code.co_filename == script]
    if lines:
        return lines[-1]
    mark = getattr(problem, "problem_mark", None)
    return mark.line + 1 if mark is not None else None


def _traceback(problem: BaseException) -> str:
    """The traceback as the user knows it: without the recorder's own frames above the file."""
    trace = problem.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    with contextlib.suppress(Exception):
        return "".join(traceback.format_exception(type(problem), problem, trace))
    return f"{type(problem).__name__}\n"


SENDING = {"socket.connect", "socket.sendto", "socket.sendmsg"}
LOOKING_UP = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
LOCAL_FAMILIES = {"AF_UNIX", "AF_NETLINK", "AF_VSOCK", "AF_PACKET", "AF_CAN", "AF_ALG", "AF_QIPCRTR"}


def close_the_door(record: Record, script: str) -> None:
    """Refuse every network connection and name look-up from here on; there is no way back in this process."""

    def refuse(event: str, args: tuple[Any, ...]) -> None:
        if event in LOOKING_UP:
            address: str | None = _joined(*args[:2]) if event == "socket.getaddrinfo" else _joined(args[0])
        elif event in SENDING:
            address = _destination(args[0], args[1])
        else:
            return
        if address is not None:
            record.refuse_connection(_calling_line(script), address)

    sys.addaudithook(refuse)
    # A Python that the file starts has no hook: let its SDK find no gateway either.
    os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "127.0.0.1"
    os.environ["PYDS_JAVA_GATEWAY_PORT"] = "1"


def _destination(endpoint: Any, target: Any) -> str | None:
    """Where the socket would send to; None for what stays in this machine's kernel, or is connected already."""
    if target is None or getattr(endpoint.family, "name", "") in LOCAL_FAMILIES:
        return None
    return _joined(*target[:2]) if isinstance(target, tuple) else str(target)


def _joined(host: object, port: object = None) -> str:
    return f"{host}:{port}" if port else str(host)


def _calling_line(script: str) -> int | None:
    frame: types.FrameType | None = sys._getframe()
    while frame is not None:
        if frame.f_code.co_filename == script:
            return frame.f_lineno
        frame = frame.f_back
    return None


def watch_environment(record: Record, withheld: frozenset[str]) -> None:
    """Notice that the file asks for a variable that was taken out of its environment."""

    class Watched(os._Environ[str]):
        def __getitem__(self, name: str) -> str:
            try:
                return super().__getitem__(name)
            except KeyError:
                if name in withheld:
                    record.note_withheld(name)
                raise

    os.environ.__class__ = Watched


# Many files, each in a process of its own


class Tail:
    """The last part of what a file printed, and how much there was before it."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._dropped = 0

    def add(self, data: bytes) -> None:
        self._bytes += data
        if len(self._bytes) > 2 * OUTPUT_LIMIT:
            self._shorten()

    def text(self) -> str:
        self._shorten()
        text = self._bytes.decode("utf-8", "replace")
        return f"[the first {self._dropped} bytes are left out]\n{text}" if self._dropped else text

    def _shorten(self) -> None:
        extra = max(0, len(self._bytes) - OUTPUT_LIMIT)
        self._dropped += extra
        del self._bytes[:extra]


class Settings(NamedTuple):
    jobs: int
    timeout: float
    secrets: list[str]
    withheld: list[str]


Emit = Callable[[dict[str, Any]], None]


def complete(
    request: Request, result: bytes, exit_status: int | None, output: Tail, seconds: float, settings: Settings
) -> dict[str, Any]:
    """The answer about one file. `exit_status` is as subprocess has it (negative: a signal), None after a timeout."""
    try:
        answer = json.loads(result)
    except ValueError:
        answer = Record("").result(_ended(exit_status, settings.timeout))
        answer["status"] = "timeout" if exit_status is None else "exited"
    text = output.text()
    error = answer["error"]
    for secret in settings.secrets:
        text = text.replace(secret, HIDDEN)
        for key in ("message", "traceback"):
            if error:
                error[key] = error[key].replace(secret, HIDDEN)
    answer.update(index=request.number, path=request.path, output=text, seconds=round(seconds, 3))
    return dict(answer)


def _ended(exit_status: int | None, timeout: float) -> dict[str, Any]:
    if exit_status is None:
        kind, message = "timeout", f"the file did not end within {timeout:g} seconds"
    elif exit_status < 0:
        name = _signal_name(-exit_status)
        kind, message = "signal", f"the file's process was killed by signal {-exit_status} ({name})"
    else:
        kind = "os._exit"
        message = f"the file ended its process with status {exit_status} before the recording was written"
    return {"type": kind, "message": message, "line": None, "traceback": ""}


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return "unknown"


class Child:
    """A forked process that records one file: where its two pipes go, and its deadline."""

    def __init__(self, request: Request, pid: int, output: int, result: int, timeout: float) -> None:
        self.request = request
        self.pid = pid
        self.output = Tail()
        self.result = bytearray()
        self.pipes: dict[int, Callable[[bytes], object]] = {output: self.output.add, result: self.result.extend}
        self.started = time.monotonic()
        self.deadline = self.started + timeout

    def read(self, pipe: int) -> bool:
        """Take what has arrived; False when nothing more can."""
        data = os.read(pipe, 1 << 16)
        self.pipes[pipe](data)
        return bool(data)

    def drain(self) -> None:
        """Take the rest of what a process that has ended left in its pipes."""
        for pipe in self.pipes:
            with contextlib.suppress(BlockingIOError):
                while self.read(pipe):
                    pass
            os.close(pipe)

    def answer(self, exit_status: int | None, settings: Settings) -> dict[str, Any]:
        seconds = time.monotonic() - self.started
        return complete(self.request, bytes(self.result), exit_status, self.output, seconds, settings)


def record_forked(sdk: Sdk, requests: list[Request], settings: Settings, channel: int) -> None:
    """Fork a child for each request, some at a time; no file runs in this process itself."""
    waiting = deque(requests)
    running: dict[int, Child] = {}
    gc.freeze()
    with selectors.DefaultSelector() as selector, _woken_by_children() as wakeup:
        selector.register(wakeup, selectors.EVENT_READ)
        try:
            while waiting or running:
                while waiting and len(running) < settings.jobs:
                    pipes = [pipe for child in running.values() for pipe in child.pipes]
                    with _undisturbed():
                        child = _fork(sdk, waiting.popleft(), settings, [channel, wakeup, *pipes])
                        running[child.pid] = child
                    for pipe in child.pipes:
                        selector.register(pipe, selectors.EVENT_READ, child)
                _read(selector, wakeup, min(child.deadline for child in running.values()))
                for child, exit_status in _ended_children(running):
                    del running[child.pid]
                    for pipe in child.pipes.keys() & selector.get_map().keys():
                        selector.unregister(pipe)
                    child.drain()
                    _write(channel, child.answer(exit_status, settings))
        finally:
            for pid in running:
                _kill_group(pid)


def _read(selector: selectors.BaseSelector, wakeup: int, deadline: float) -> None:
    """Wait until a child prints, answers or ends, or until the deadline."""
    for key, _ in selector.select(max(0.0, deadline - time.monotonic())):
        if key.data is None:
            with contextlib.suppress(BlockingIOError):
                os.read(wakeup, 4096)
        elif not key.data.read(key.fd):
            selector.unregister(key.fd)


def _ended_children(running: dict[int, Child]) -> Iterator[tuple[Child, int | None]]:
    """Children that have ended or are over their time, reaped, with all that they have started killed."""
    for child in list(running.values()):
        pid, status = os.waitpid(child.pid, os.WNOHANG)
        if pid:
            _kill_group(child.pid)
            yield child, os.waitstatus_to_exitcode(status)
        elif time.monotonic() >= child.deadline:
            _kill_group(child.pid)
            os.waitpid(child.pid, 0)
            yield child, None


def _kill_group(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Nobody can end this process between the start of a child and the note that it is there."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def _woken_by_children() -> Iterator[int]:
    """A pipe that becomes readable when a child ends."""
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    handler = signal.signal(signal.SIGCHLD, lambda number, frame: None)
    previous = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    try:
        yield reading
    finally:
        signal.set_wakeup_fd(previous)
        signal.signal(signal.SIGCHLD, handler)
        os.close(reading)
        os.close(writing)


def _fork(sdk: Sdk, request: Request, settings: Settings, foreign: list[int]) -> Child:
    output, output_end = os.pipe()
    result, result_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            _become_child([*foreign, output, result], output_end)
            answer = record_file(sdk, request, settings.withheld)
            _flush()
            _write(result_end, answer)
        except BaseException:
            traceback.print_exc()
        finally:
            _leave(0)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.setpgid(pid, pid)
    os.close(output_end)
    os.close(result_end)
    os.set_blocking(output, False)
    os.set_blocking(result, False)
    return Child(request, pid, output, result, settings.timeout)


def _become_child(foreign: list[int], output: int) -> None:
    """A process group of its own, no descriptor or handler of the parent, and all it prints into one pipe."""
    os.setpgid(0, 0)
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGCHLD, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    for descriptor in foreign:
        os.close(descriptor)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.close(nothing)
    os.close(output)


def record_spawned(requests: list[Request], settings: Settings, emit: Emit) -> None:
    """Start an interpreter for each request, some at a time: for systems that cannot fork."""
    running = _Running()
    with concurrent.futures.ThreadPoolExecutor(settings.jobs) as pool:
        answers = [pool.submit(_record_in_new_process, request, settings, running) for request in requests]
        try:
            for answer in concurrent.futures.as_completed(answers):
                emit(answer.result())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            running.end()
            raise


class _Running:
    """The interpreters that were started: none is forgotten when all of them are ended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._processes: set[subprocess.Popen[bytes]] = set()
        self._ended = False

    def start(self, command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._ended:
                raise concurrent.futures.CancelledError
            process = subprocess.Popen(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
            self._processes.add(process)
        return process

    def forget(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            self._processes.discard(process)

    def end(self) -> None:
        with self._lock:
            self._ended = True
            for process in self._processes:
                _kill(process)


def _record_in_new_process(request: Request, settings: Settings, running: _Running) -> dict[str, Any]:
    started = time.monotonic()
    environment = {**os.environ, WITHHELD_VARIABLE: ",".join(settings.withheld)}
    command = [sys.executable, os.path.abspath(__file__), "--cwd", request.cwd, "--one", request.path]
    process = running.start(command, environment)
    output, result = Tail(), bytearray()
    readers = [_reader(process.stderr, output.add), _reader(process.stdout, result.extend)]
    exit_status: int | None = None
    with contextlib.suppress(subprocess.TimeoutExpired):
        exit_status = process.wait(settings.timeout)
    _kill(process)
    running.forget(process)
    for reader in readers:
        reader.join(timeout=5)
    return complete(request, bytes(result), exit_status, output, time.monotonic() - started, settings)


def _reader(pipe: IO[bytes] | None, take: Callable[[bytes], object]) -> threading.Thread:
    def read() -> None:
        assert pipe is not None
        with pipe:
            while data := os.read(pipe.fileno(), 1 << 16):
                take(data)

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    return thread


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the process and all that it has started."""
    if hasattr(os, "killpg"):
        _kill_group(process.pid)
    elif process.poll() is None:
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    process.wait()


# The script


def main(argv: list[str] | None = None) -> int:
    arguments = _parser().parse_args(argv)
    _forget_own_folder()
    withheld = [name for name in os.environ.pop(WITHHELD_VARIABLE, "").split(",") if name]
    channel = os.dup(1)
    os.dup2(2, 1)
    try:
        check_hash_seed()
        if arguments.one is not None:
            _record_one(Request(0, arguments.one, arguments.cwd), channel, withheld)
        secrets = hide_secrets() if arguments.spawn else []
        wanted = map(json.loads, sys.stdin.buffer)
        requests = [Request(number, one["path"], one["cwd"]) for number, one in enumerate(wanted)]
        settings = Settings(max(1, arguments.jobs), arguments.timeout, secrets, withheld)
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
        if arguments.spawn:
            record_spawned(requests, settings, lambda answer: _write(channel, answer))
        else:
            sdk = load_sdk()
            _flush()
            record_forked(sdk, requests, settings._replace(secrets=sdk.secrets), channel)
    except Unfit as problem:
        _write(channel, {"fatal": {"kind": problem.kind, "message": str(problem)}})
        return FATAL_STATUS
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Record what workflow files would send to the gateway.")
    parser.add_argument("--jobs", type=int, default=1, help="how many files at a time")
    parser.add_argument("--timeout", type=float, default=60.0, help="seconds that one file may take")
    parser.add_argument("--spawn", action="store_true", default=not hasattr(os, "fork"), help="do not fork")
    parser.add_argument("--one", metavar="PATH", help="record this file in this process; what it prints goes to stderr")
    parser.add_argument("--cwd", default=os.curdir, help="the working directory for --one")
    return parser


def _forget_own_folder() -> None:
    """The modules beside this script must not take the place of the user's."""
    own = os.path.dirname(os.path.abspath(__file__))
    sys.path[:1] = [entry for entry in sys.path[:1] if os.path.abspath(entry) != own]


def _record_one(request: Request, channel: int, withheld: list[str]) -> NoReturn:
    sdk = load_sdk()
    result = record_file(sdk, request, withheld)
    _flush()
    _write(channel, {"path": request.path, **result})
    _leave(0)


def _write(descriptor: int, document: dict[str, Any]) -> None:
    data = memoryview(json.dumps(document).encode("ascii") + b"\n")
    while data:
        data = data[os.write(descriptor, data) :]


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        with contextlib.suppress(Exception):
            stream.flush()  # type: ignore[union-attr]


def _leave(status: int) -> NoReturn:
    """End the process at once: finalizers and exit handlers have no say any more."""
    _flush()
    os._exit(status)


if __name__ == "__main__":
    sys.exit(main())
