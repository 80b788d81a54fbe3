"""A plan and a gateway → outcomes. Nothing is sent twice, and what nobody knows is called unknown."""

from __future__ import annotations

import json
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Literal, NamedTuple

from pydolphin_lint.deploy import plan as plans
from pydolphin_lint.deploy.gateway import Absent, Gateway, GatewayError, Lost, Refused, Unreachable
from pydolphin_lint.deploy.plan import Definition, Key, Obstacle, Plan
from pydolphin_lint.deploy.recording import Call, Known, Recording, answered, read_field, symbols_in

Status = Literal["created", "updated", "unchanged", "failed", "skipped", "unknown"]
#: Outcomes after which the workflows that refer to this one may go on.
GOOD = frozenset({"created", "updated", "unchanged"})
#: What a task may use of a worker; -1 is without a limit.
QUOTAS = ("cpuQuota", "memoryMax")


class Outcome(NamedTuple):
    """How one workflow ended."""

    key: Key
    path: str
    status: Status
    message: str = ""
    seconds: float = 0.0


class Interrupted(Exception):
    """Somebody asked to stop; the call under way was finished first."""


class Unanswered(Exception):
    """A call cannot be sent: it needs an answer that there is not."""


def preflight(plan: Plan, gateway: Gateway) -> Iterator[Obstacle]:
    """Asks, with calls that change nothing, for all that the plan refers to and does not define itself.

    Raises GatewayError if the gateway is gone.
    """
    asked: set[Call] = set()
    own = plan.by_key
    calls = [
        (definition, plan.recording(definition).calls[step])
        for definition in plan.definitions
        for step in definition.steps
    ]
    uploaded = {name for definition in plan.definitions for name, _ in definition.resources}
    for definition, recorded in calls:
        call = _question(recorded)
        if call is None or call in asked or symbols_in(call):
            continue
        asked.add(call)
        kind, position = plans.QUESTIONS[call.method]
        if call.args[:2] in own if kind == "workflow" else kind == "resource" and call.args[position] in uploaded:
            continue
        try:
            words = "it knows none" if gateway.ask(call.method, *_plain(call)) is None else None
        except Refused as error:
            words = str(error)
            if words == "NullPointerException":
                words += ", as it does where it does not know the user or the task"
        except Lost as error:
            raise Lost(f"the gateway was asked for {_thing(call)}: {error}") from None
        if words is not None:
            why = f"which is not on the server (it says: {words})"
            yield Obstacle(definition.path, f"workflow {definition.name!r} needs {_thing(call)}, {why}")


def _question(call: Call) -> Call | None:
    """The read-only call to ask instead of a recorded one; None if it asks nothing that can be missing.

    getWorkflowInfo sets the workflow online (PythonGateway.java, 3.2.2), getDependentInfo only looks.
    """
    if call.method == "getWorkflowInfo":
        return Call("getDependentInfo", (call.args[1], call.args[2], None), ())
    return call if call.method in plans.QUESTIONS else None


def _plain(call: Call) -> tuple[Known, ...]:
    """The arguments of a call that has neither symbols nor a password."""
    return answered(call, {}, now="", password="")


def _thing(call: Call) -> str:
    """What a question asks for, with its kind."""
    kind, position = plans.QUESTIONS[call.method]
    if kind == "workflow":
        return f"workflow {'/'.join(str(argument) for argument in call.args if argument is not None)}"
    return f"{kind} {call.args[position]}"


def patient(connect: Callable[[], Gateway]) -> Gateway:
    """Connects, again and again for some seconds while nothing listens: an API server that starts takes a while.

    Nothing was sent before, so nothing can be sent twice. Raises GatewayError.
    """
    import stamina

    # It would log each attempt.
    stamina.instrumentation.set_on_retry_hooks(())
    for attempt in stamina.retry_context(on=Absent, attempts=4, wait_initial=0.5, wait_max=2.0, wait_jitter=0.2):
        with attempt:
            return connect()
    raise AssertionError("the attempts end with an answer or an exception")


class Deploy:
    """Applies one plan, with several connections at once where the plan's order allows it.

    `now` is the start of schedules that give none, `password` what a user gets that has to be created; `done` is told
    each outcome as it comes.
    """

    def __init__(
        self,
        plan: Plan,
        connect: Callable[[], Gateway],
        *,
        password: str,
        now: str,
        jobs: int = 1,
        done: Callable[[Outcome], None] = lambda outcome: None,
    ) -> None:
        self.plan = plan
        self.connect = connect
        self.password = password
        self.now = now
        self.jobs = jobs
        self.done = done
        self._stop = threading.Event()
        self._gateways: SimpleQueue[Gateway] = SimpleQueue()
        self._connecting = threading.Lock()
        self._gone: str | None = None
        self._owners = threading.Lock()
        self._existing_projects: set[tuple[str, str]] = set()

    def stop(self) -> None:
        """Begins nothing new; the calls under way are finished. Safe to call from a signal handler."""
        self._stop.set()

    def run(self) -> list[Outcome]:
        """Every definition's outcome, in the order of the plan."""
        outcomes: dict[Key, Outcome] = {}
        order = [key for wave in self.plan.waves for key in wave]
        waiting = list(order)
        running: dict[Future[Outcome], Key] = {}
        with ThreadPoolExecutor(self.jobs) as pool:
            while waiting or running:
                for definition in self._ready(waiting, outcomes):
                    reason = self._reason_to_skip(definition, outcomes)
                    if reason:
                        self._end(Outcome(definition.key, definition.path, "skipped", reason), outcomes)
                    elif len(running) < self._room(outcomes):
                        running[pool.submit(self._deploy, definition)] = definition.key
                    else:
                        break
                    waiting.remove(definition.key)
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    del running[future]
                    self._end(future.result(), outcomes)
        while not self._gateways.empty():
            self._gateways.get().close()
        return [outcomes[key] for key in order]

    def _ready(self, waiting: Sequence[Key], outcomes: Mapping[Key, Outcome]) -> Iterator[Definition]:
        """The waiting workflows all of whose targets have ended."""
        for key in tuple(waiting):
            if self._targets[key] <= outcomes.keys():
                yield self._by_key[key]

    @cached_property
    def _by_key(self) -> Mapping[Key, Definition]:
        return self.plan.by_key

    @cached_property
    def _targets(self) -> Mapping[Key, set[Key]]:
        """For each workflow, the ones of this plan that it refers to."""
        return {key: plans.needed(each) & self._by_key.keys() for key, each in self._by_key.items()}

    def _reason_to_skip(self, definition: Definition, outcomes: Mapping[Key, Outcome]) -> str:
        if self._stop.is_set():
            return "the deploy was interrupted"
        bad = sorted(key for key in self._targets[definition.key] if outcomes[key].status not in GOOD)
        return f"workflow {bad[0][1]!r}, which it needs, was not deployed" if bad else ""

    def _room(self, outcomes: Mapping[Key, Outcome]) -> int:
        """How many at once: the very first goes alone, because servers create what they need without a lock."""
        return self.jobs if any(outcome.status != "skipped" for outcome in outcomes.values()) else 1

    def _end(self, outcome: Outcome, outcomes: dict[Key, Outcome]) -> None:
        outcomes[outcome.key] = outcome
        self.done(outcome)

    def _deploy(self, definition: Definition) -> Outcome:
        started = time.monotonic()
        try:
            status, message = self._outcome(definition)
        except Exception as error:
            status, message = "failed", _our_bug(error)
        return Outcome(definition.key, definition.path, status, message, time.monotonic() - started)

    def _outcome(self, definition: Definition) -> tuple[Status, str]:
        sending = _Sending(definition, self.plan.recording(definition), now=self.now, password=self.password)
        try:
            with self._connected() as gateway:
                self._send(sending, gateway)
        except Interrupted:
            status: Status = "failed" if plans.SUBMIT in sending.written else "skipped"
            return status, f"the deploy was interrupted{sending.so_far()}"
        except Refused as error:
            return "failed", f"the server says: {error}{sending.after_refusal()}"
        except Lost as error:
            if sending.writing:
                return "unknown", f"{error}: {sending.writing} may have been carried out or not; {sending.look()}"
            return "failed", f"{error} to a question{sending.so_far()}"
        except (GatewayError, Unanswered) as error:
            return "failed", f"{error}{sending.so_far()}"
        return ("updated" if sending.existed else "created"), "instance started" if definition.starts else ""

    @contextmanager
    def _connected(self) -> Iterator[Gateway]:
        """A connection that nobody uses, or a new one; kept for the next unless it was lost."""
        try:
            gateway = self._gateways.get_nowait()
        except Empty:
            gateway = self._connect()
        try:
            yield gateway
        except (Lost, Unreachable):
            gateway.close()
            raise
        except BaseException:
            self._gateways.put(gateway)
            raise
        self._gateways.put(gateway)

    def _connect(self) -> Gateway:
        """A new connection. Once there was none to be had, nobody waits for one again."""
        with self._connecting:
            if self._gone is not None:
                raise Unreachable(self._gone)
            try:
                return patient(self.connect)
            except GatewayError as error:
                self._gone = str(error)
                raise

    def _send(self, sending: _Sending, gateway: Gateway) -> None:
        sending.existed = exists(gateway, sending.definition.key)
        self._ensure_project(sending, gateway)
        for step in sending.others():
            if self._stop.is_set():
                raise Interrupted
            sending.send(step, gateway)

    def _ensure_project(self, sending: _Sending, gateway: Gateway) -> None:
        """Creates the project if this user has none of that name, and tenant and user only if the server refuses that.

        It does so where it does not know the user. The SDK sends all three at every submit, which rewrites the row of
        a user who exists, password included.
        """
        owner = (str(sending.definition.settings["user"]), sending.definition.project)
        with self._owners:
            if self._stop.is_set():
                raise Interrupted
            if owner in self._existing_projects:
                return
            if not _has_project(gateway, owner):
                try:
                    sending.send_all(sending.owners(plans.OWNERS[-1]), gateway)
                except Refused:
                    sending.send_all(sending.owners(*plans.OWNERS), gateway)
            self._existing_projects.add(owner)


class _Sending:
    """One definition on its way: the answers that are known so far, and what has been written.

    `writing` is the call under way, if it changes something.
    """

    def __init__(self, definition: Definition, recording: Recording, *, now: str, password: str) -> None:
        self.definition = definition
        self.existed = False
        self.writing = ""
        self.written: list[str] = []
        self._recording = recording
        self._now = now
        self._password = password
        self._known: dict[int, Any] = {}
        self._wanted = {number for step in definition.steps for number in symbols_in(recording.calls[step])}

    def owners(self, *methods: str) -> list[int]:
        """The steps that call one of these methods, which create tenant, user and project."""
        return [step for step in self.definition.steps if self._recording.calls[step].method in methods]

    def others(self) -> list[int]:
        """All other steps."""
        calls = self._recording.calls
        return [step for step in self.definition.steps if calls[step].method not in plans.OWNERS]

    def send_all(self, steps: Iterable[int], gateway: Gateway) -> None:
        """Sends one step after the other."""
        for step in steps:
            self.send(step, gateway)

    def send(self, step: int, gateway: Gateway) -> None:
        """Sends a recorded call with the real answers in it, and keeps what later calls need of its answer."""
        recorded = self._recording.calls[step]
        call = _question(recorded) or recorded
        self._check_answers(call)
        arguments = answered(call, self._known, now=self._now, password=self._password)
        if call.method == plans.SUBMIT:
            arguments = with_quotas(arguments)
        if call.method not in plans.HARMLESS:
            self.writing = call.method
        with gateway.asked(call.method, *arguments) as answer:
            if self.writing:
                self.written.append(self.writing)
                self.writing = ""
            for number, symbol in self._recording.symbols.items():
                if symbol.call == step and number in self._wanted:
                    self._known[number] = _value(answer, call, _field(recorded, symbol.field))

    def _check_answers(self, call: Call) -> None:
        """A symbol that nobody has answered would reach the server as a number."""
        for number in sorted(symbols_in(call) & self._recording.symbols.keys() - self._known.keys()):
            asked = self._recording.calls[self._recording.symbols[number].call].method
            raise Unanswered(f"{call.method} needs the answer to {asked}, which a deploy does not send: use --live")

    def after_refusal(self) -> str:
        """What a refused call leaves behind on the server."""
        if self.writing != plans.SUBMIT:
            return self.so_far()
        if self.existed:
            return "; it may be offline now: the server takes a workflow offline before it looks at the new definition"
        return "; a part of it may be on the server all the same"

    def so_far(self) -> str:
        """What was done before something went wrong."""
        if plans.SUBMIT in self.written:
            return "; its definition is on the server, only its start is missing"
        if self.written:
            return f"; {', '.join(dict.fromkeys(self.written))} was carried out, the workflow itself was not sent"
        return "; nothing of it was sent"

    def look(self) -> str:
        """Where a person finds out what nobody knows."""
        where = f"look at workflow {self.definition.name!r} of project {self.definition.project!r} on the server"
        if self.writing == plans.START:
            return f"{where}: does an instance run that began just now?"
        if self.writing == plans.SUBMIT:
            return f"{where}: is it online, and is its definition the new one? Then deploy again"
        return "the workflow itself was not sent: deploy again"


def _field(recorded: Call, field: str) -> str:
    """The field of the answer to `_question` that has what the recorded call would answer."""
    if recorded.method != "getWorkflowInfo":
        return field
    if field != "code":
        raise Unanswered(
            f"the file wants {field!r} of a workflow on the server, only its code can be asked: use --live"
        )
    return "processDefinitionCode"


def _value(answer: Any, call: Call, field: str) -> Known:
    value: Known = None if answer is None else read_field(answer, field)
    if value is None:
        name = ", ".join(str(argument) for argument in call.args)
        raise Unanswered(f"the server's answer to {call.method}({name}) has no {field or 'value'}")
    return value


def _our_bug(error: Exception) -> str:
    """What to say of it: not its text, in which there may be a password."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}: this is a bug in pydolphin-lint, "
        "please report it; look on the server whether the workflow is there and online"
    )


def with_quotas(arguments: tuple[Known, ...]) -> tuple[Known, ...]:
    """The arguments of a submit with the quotas that the server stores for tasks which give none: -1.

    It compares what it stored with the null that the SDK sends, so such a task would get a new version at every deploy
    (TaskDefinition.java, 3.2.2; read, not seen on a real server). The text is otherwise what the SDK's own json makes.
    """
    position = plans.ARGUMENTS.index("tasks")
    tasks = json.loads(str(arguments[position]))
    for task in tasks:
        if task:
            task.update({quota: -1 for quota in QUOTAS if task.get(quota) is None})
    return (*arguments[:position], json.dumps(tasks), *arguments[position + 1 :])


def exists(gateway: Gateway, key: Key) -> bool:
    """Whether the server has this workflow. Raises GatewayError if the gateway is gone."""
    try:
        return gateway.ask("getDependentInfo", *key, None) is not None
    except Refused:
        return False


def _has_project(gateway: Gateway, owner: tuple[str, str]) -> bool:
    try:
        return gateway.ask("queryProjectByName", *owner) is not None
    except Refused:
        # A user that does not exist is a NullPointerException on the server.
        return False


def unchanged(changes: Sequence[plans.Change]) -> list[Outcome]:
    """The outcomes of definitions that need not be sent."""
    return [Outcome(each.key, each.path, "unchanged") for each in changes if each.kind == "unchanged"]


def counts(outcomes: Sequence[Outcome]) -> Mapping[Status, int]:
    """How many ended how, in the order of first appearance."""
    found: dict[Status, int] = {}
    for outcome in outcomes:
        found[outcome.status] = found.get(outcome.status, 0) + 1
    return found
