"""A gateway to test against: the real py4j wire with DolphinScheduler's methods behind it, in a process of its own.

`TestGateway.java` says what it does like the real server. Here it is compiled, started, asked and stopped.

    with Gateway.start(datasources=[("orders", "MYSQL")]) as gateway:
        subprocess.run([sys.executable, "workflow.py"], env={**os.environ, **gateway.environment()})
        assert gateway.workflow("etl")["online"]
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

SOURCE = Path(__file__).with_name("TestGateway.java")
MAIN_CLASS = "org.apache.dolphinscheduler.api.exceptions.TestGateway"
JVM_FLAGS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m")
DEFAULT_PROJECT = "project-pydolphin"
"""Where the SDK puts a workflow that names no project."""


class GatewayError(Exception):
    """The gateway could not be started, has ended, or refused a command."""


class Gateway:
    """One running gateway with an empty server behind it: the user `admin`, who has no tenant, and nothing else."""

    def __init__(self, process: subprocess.Popen[str], port: int, token: str | None) -> None:
        self.process = process
        self.port = port
        self.token = token
        self._turn = threading.Lock()

    @classmethod
    def start(
        cls,
        *,
        token: str | None = "a-token-for-tests",
        version: str | None = "3.2.2",
        datasources: Iterable[tuple[str, str]] = (),
        environments: Iterable[str] = (),
        resources: Iterable[str] = (),
    ) -> Gateway:
        """Start one on a free port. `token=None` switches authentication off; a datasource is its name and type."""
        options = {
            "token": token,
            "version": version,
            "datasources": list(datasources),
            "environments": list(environments),
            "resources": list(resources),
        }
        classpath = os.pathsep.join((str(compiled()), str(py4j_jar())))
        process = subprocess.Popen(
            [java("java"), *JVM_FLAGS, "-cp", classpath, MAIN_CLASS],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        gateway = cls(process, 0, token)
        try:
            gateway.port = int(gateway._exchange(json.dumps(options)).removeprefix("PORT "))
        except BaseException:
            gateway.kill()
            raise
        return gateway

    def __enter__(self) -> Gateway:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def environment(self) -> dict[str, str]:
        """What a child process needs in its environment for the SDK to find this gateway."""
        return {
            "PYDS_JAVA_GATEWAY_ADDRESS": "127.0.0.1",
            "PYDS_JAVA_GATEWAY_PORT": str(self.port),
            # Without the variable the SDK sends its default token, which a gateway without a token refuses.
            "PYDS_JAVA_GATEWAY_AUTH_TOKEN": self.token or "",
        }

    def state(self) -> dict[str, Any]:
        """Everything the server holds: users, tenants, projects with their workflows, resources, instances."""
        state: dict[str, Any] = self._ask("state")
        return state

    def workflow(self, name: str, project: str = DEFAULT_PROJECT) -> dict[str, Any]:
        """One workflow of the state; KeyError where there is none."""
        workflow: dict[str, Any] = self.state()["projects"][project]["workflows"][name]
        return workflow

    def calls(self, method: str | None = None) -> list[dict[str, Any]]:
        """The calls received, in order: {"method", "args", "connection"}; only those of one method if it is given."""
        return [call for call in self._ask("calls") if method in (None, call["method"])]

    def reset_calls(self) -> None:
        """Forget the calls received so far."""
        self._ask("reset-calls")

    def fault(
        self,
        method: str,
        kind: str,
        *,
        name: str | None = None,
        when: str = "before",
        times: int = 1,
        exception: str = "java.lang.RuntimeException",
        message: str | None = None,
        seconds: float = 0,
    ) -> None:
        """Let the next call of `method` with `name` among its arguments go wrong, `before` its work or `after` it.

        The kinds: `exception` throws that Java class with `message`, `delay` sleeps `seconds`, `hold` waits for
        `release()`, `drop` closes the connection unanswered, `exit` ends the process. `times=0` is for ever.
        """
        fault = {
            "method": method,
            "kind": kind,
            "name": name,
            "when": when,
            "times": times,
            "exception": exception,
            "message": message,
            "seconds": seconds,
        }
        self._ask("fault", fault)

    def await_held(self, count: int = 1) -> None:
        """Return when `count` calls are being held at once."""
        self._ask("await-held", count)

    def release(self) -> None:
        """Let the held calls go on, hold no more, and return when they are done."""
        self._ask("release")

    def add(self, **rows: Iterable[object]) -> None:
        """Add `datasources`, `environments`, `resources` as in `start`, or `workflows`.

        A workflow is {"project", "name", "tasks": [names], "online": True, "schedule": {…} or None}.
        """
        self._ask("add", {kind: list(row) for kind, row in rows.items()})

    def set_version(self, version: str | None) -> None:
        """Change what getGatewayVersion answers."""
        self._ask("version", version)

    def wait(self) -> int:
        """Wait until the process has ended by itself, for example by an `exit` fault; its exit status."""
        return self.process.wait(timeout=30)

    def kill(self) -> None:
        """End the process at once, in the middle of whatever it does. Can be called twice, and after it has gone."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                # What was written and not read any more cannot be flushed.
                with contextlib.suppress(OSError):
                    pipe.close()

    def close(self) -> None:
        """Stop it. There is nothing to save, and a JVM that ends by itself takes 0.3 s over it."""
        self.kill()

    def _ask(self, command: str, argument: object = None) -> Any:
        answer = json.loads(self._exchange(f"{command} {json.dumps(argument)}"))
        if "error" in answer:
            raise GatewayError(answer["error"])
        return answer["ok"]

    def _exchange(self, line: str) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        with self._turn:
            try:
                self.process.stdin.write(line + "\n")
                self.process.stdin.flush()
            except (OSError, ValueError) as error:
                raise GatewayError("the test gateway has ended") from error
            answer = self.process.stdout.readline()
        if not answer:
            raise GatewayError("the test gateway has ended; what it said is on standard error")
        return answer.rstrip("\n")


def java(program: str) -> str:
    """The path of `java` or `javac`."""
    found = shutil.which(program)
    if found is None:
        raise GatewayError(
            f"{program} is not on the PATH: the test gateway needs a JDK, version 11 or newer "
            "(Debian and Ubuntu: apt-get install default-jdk-headless; macOS: brew install openjdk)"
        )
    return found


def py4j_jar() -> Path:
    """The Java half of py4j, which its wheel installs beside the Python half."""
    py4j = distribution("py4j")
    listed = (Path(str(py4j.locate_file(file))) for file in py4j.files or () if file.suffix == ".jar")
    by_prefix = Path(sys.prefix, "share", "py4j").glob("py4j*.jar")
    for jar in (*listed, *by_prefix):
        if jar.is_file():
            return jar.resolve()
    raise GatewayError(f"py4j {py4j.version} is installed without its jar; install it from its wheel")


def compiled() -> Path:
    """The folder of the compiled gateway, made where it is missing.

    It lies beside Python's own compiled files and is named for what it was made from. It is renamed into place when
    it is complete, so that test processes that start together do not see each other's half.
    """
    jar = py4j_jar()
    digest = hashlib.sha256(SOURCE.read_bytes() + jar.name.encode()).hexdigest()[:16]
    folder = SOURCE.parent / "__pycache__" / f"TestGateway-{digest}"
    if folder.is_dir():
        return folder
    folder.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        classes = Path(scratch, "classes")
        command = [java("javac"), "-proc:none", "-encoding", "UTF-8", "-cp", str(jar), "-d", str(classes), str(SOURCE)]
        result = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
        if result.returncode:
            raise GatewayError(f"{SOURCE.name} does not compile:\n{result.stderr}")
        try:
            classes.rename(folder)
        except OSError:
            if not folder.is_dir():
                raise
    return folder
