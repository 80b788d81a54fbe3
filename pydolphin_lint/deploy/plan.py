"""What a deploy would do: recordings of workflow files become definitions, their order, and what stands in the way.

Pure: no file, no process, no connection.

An *obstacle* stops a deploy: the server would certainly refuse what is sent, or something would be lost without a word.
A *warning* stops nothing: what is right or wrong about it depends on what only the server or a person knows.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any, Literal, NamedTuple, NoReturn, TypeVar

from pydolphin_lint import __version__
from pydolphin_lint.deploy.record import SECRET_NAMES
from pydolphin_lint.deploy.recorder import START_TIME_NOW
from pydolphin_lint.deploy.recording import Call, Recording, needs_live, replaced, symbols_in

VERSION = 1

#: The arguments of createOrUpdateWorkflow, in the order of the gateway (PythonGateway.java, 3.2.2).
ARGUMENTS = (
    "user",
    "project",
    "name",
    "description",
    "params",
    "schedule",
    "online_schedule",
    "warning_type",
    "warning_group_id",
    "timeout",
    "worker_group",
    "release_state",
    "relations",
    "tasks",
    "other_params",
    "execution_type",
)
#: Calls that only ask → the kind of reference that they make, and where in their arguments its name stands.
QUESTIONS = {
    "getDatasource": ("datasource", 0),
    "getEnvironmentInfo": ("environment", 0),
    "getResourcesFileInfo": ("resource", 1),
    "queryResourcesFileInfo": ("resource", 1),
    "getDependentInfo": ("workflow", 1),
    "getWorkflowInfo": ("workflow", 2),
}
HARMLESS = frozenset(
    {
        "getGatewayVersion",
        "ping",
        "genTaskCodeList",
        "getCodeAndVersion",
        "queryProjectByName",
        "queryTenantByCode",
        "queryUser",
        *QUESTIONS,
    }
)
SUBMIT, START = "createOrUpdateWorkflow", "execWorkflowInstance"
OWNERS = ("createTenant", "createUser", "createOrGrantProject")
RESOURCE = "createOrUpdateResource"
#: Failures whose message is a sentence of the recorder.
TOLD = frozenset({"timeout", "signal", "os._exit", "fork", "SystemExit"})

#: Longest description in characters (ProcessDefinitionServiceImpl.java, 3.2.2).
LONGEST_DESCRIPTION = 255
#: What UsersServiceImpl.java (3.2.2) accepts when it changes a user, but does not ask for when it creates one.
USER_NAME = re.compile(r"[a-zA-Z0-9._-]{3,39}")

LONGEST_MESSAGE = 1000

Key = tuple[str, str]
Node = TypeVar("Node", bound=Hashable)


class Reference(NamedTuple):
    """Something that a workflow needs and does not define. `task` is set for a dependent on one task."""

    kind: Literal["workflow", "datasource", "environment", "resource"]
    name: str
    project: str = ""
    task: str | None = None

    def __str__(self) -> str:
        if self.kind != "workflow":
            return f"{self.kind} {self.name}"
        return "/".join(part for part in (self.project, self.name, self.task) if part)


class Definition(NamedTuple):
    """One workflow as it would be sent. `steps` are the calls of its recording, in the order in which to send them.

    Symbols are written as what they stand for, so that two recordings of one file give equal definitions. `relations`
    are pairs of task names, the first one empty for a task that waits for none; `resources` are names and contents of
    the files that are uploaded before.
    """

    path: str
    project: str
    name: str
    settings: Mapping[str, Any]
    schedule: Mapping[str, Any] | None
    tasks: tuple[Mapping[str, Any], ...]
    relations: tuple[tuple[str, str], ...]
    references: tuple[Reference, ...]
    starts: bool
    steps: tuple[int, ...]
    resources: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> Key:
        """How the server knows it."""
        return self.project, self.name

    @property
    def digest(self) -> str:
        """The same for two definitions that the server would store alike."""
        content = [
            self.key,
            self.settings,
            self.schedule,
            sorted(self.tasks, key=_task_name),
            self.relations,
            self.starts,
            self.resources,
        ]
        text = json.dumps(content, sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


class Obstacle(NamedTuple):
    """Why nothing may be sent (or, in `Plan.warnings`, what to look at): where, and what is wrong."""

    path: str
    message: str
    line: int | None = None
    output: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


class Plan(NamedTuple):
    """All that a deploy would send. `waves` are keys of definitions; a wave needs only the waves before it.

    With `obstacles` nothing may be sent. `warnings` have the same form and stop nothing.
    """

    recordings: tuple[Recording, ...]
    definitions: tuple[Definition, ...]
    waves: tuple[tuple[Key, ...], ...]
    obstacles: tuple[Obstacle, ...]
    commit: str | None = None
    warnings: tuple[Obstacle, ...] = ()

    @property
    def by_key(self) -> dict[Key, Definition]:
        """The definitions by project and name."""
        return {definition.key: definition for definition in self.definitions}

    def recording(self, definition: Definition) -> Recording:
        """Where a definition comes from."""
        return next(each for each in self.recordings if each.path == definition.path)

    def only(self, keys: set[Key]) -> Plan:
        """The same plan for some of its definitions, in the same order."""
        waves = (tuple(key for key in wave if key in keys) for wave in self.waves)
        return self._replace(
            definitions=tuple(each for each in self.definitions if each.key in keys),
            waves=tuple(wave for wave in waves if wave),
        )


def build(
    recordings: Sequence[Recording], *, commit: str | None = None, named: bool = False, live: bool = False
) -> Plan:
    """The plan that recordings make, with every obstacle that can be seen without a server.

    Files that somebody `named` must submit something; the others that submit nothing are left out with a warning.
    When the files themselves are run (`live`), what only a recording cannot know or send is no obstacle.
    """
    definitions: list[Definition] = []
    obstacles: list[Obstacle] = []
    warnings: list[Obstacle] = []
    for recording in recordings:
        try:
            found = list(_definitions(recording)) if recording.status == "recorded" else []
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            found = []
            obstacles.append(
                Obstacle(recording.path, "it sends a definition that the SDK would not: use deploy --live")
            )
        strange = [*_connections(recording), *_strange_calls(recording, found)]
        for definition in found:
            strange += _unknown_answers(recording, definition)
        stopped = [*([] if live else strange), *_failure(recording)]
        if recording.status == "recorded" and not found and not strange:
            nothing = Obstacle(recording.path, "running it submits no workflow")
            (stopped if named else warnings).append(nothing)
        for definition in found:
            stopped += _own_obstacles(recording, definition)
            warnings += _own_warnings(recording, definition)
        definitions += found
        obstacles += stopped
        warnings += _withheld(recording)
    obstacles += _duplicates(definitions)
    obstacles += _missing_tasks(definitions)
    waves, cycles = _order(definitions)
    return Plan(
        tuple(recordings),
        tuple(definitions),
        waves,
        tuple(dict.fromkeys([*obstacles, *cycles])),
        commit,
        tuple(dict.fromkeys(warnings)),
    )


# From calls to definitions


def _definitions(recording: Recording) -> Iterator[Definition]:
    """The workflows that a file submits; of several submits of one workflow the last one counts, as on the server."""
    last: dict[Key, int] = {}
    started: dict[Key, int] = {}
    for index, call in enumerate(recording.calls):
        if _is_submit(call):
            last.pop(_key(call), None)
            last[_key(call)] = index
        elif call.method == START:
            started.setdefault(_key(call), index)
    previous = -1
    for key, index in last.items():
        steps = _steps(recording, index, range(previous + 1, index), started.get(key))
        yield _definition(recording, index, steps)
        previous = index


def _key(call: Call) -> Key:
    """The project and the name of the workflow that a submit or a start is about."""
    return _text(call, 1), _text(call, 2)


def _text(call: Call, position: int) -> str:
    """An argument as text, empty if it is None or not given."""
    value = call.args[position] if position < len(call.args) else None
    return "" if value is None else str(value)


def _is_submit(call: Call) -> bool:
    """Whether it submits a workflow the way that the SDK does."""
    return call.method == SUBMIT and len(call.args) == len(ARGUMENTS)


def _definition(recording: Recording, index: int, steps: tuple[int, ...]) -> Definition:
    call = recording.calls[index]
    key = _key(call)
    given = dict(zip(ARGUMENTS, call.args, strict=True))
    tasks = [task for task in json.loads(str(given["tasks"])) if task]
    relations = [relation for relation in json.loads(str(given["relations"])) if relation]
    schedule = json.loads(str(given["schedule"])) if given["schedule"] else None
    settings: dict[str, Any] = {
        name: value
        for name, value in given.items()
        if name not in ("project", "name", "schedule", "relations", "tasks", "params")
    }
    settings["params"] = json.loads(str(given["params"])) if given["params"] else []
    calls = [recording.calls[step] for step in steps]
    uploads = {_text(each, 1): _text(each, 2) for each in calls if each.method == RESOURCE}
    return Definition(
        recording.path,
        *key,
        settings=_named(settings, recording, key),
        schedule=_named(schedule, recording, key),
        tasks=tuple(_task(task, recording, key) for task in tasks),
        relations=_relations(relations, tasks, recording, key),
        references=tuple(dict.fromkeys(_references(calls))),
        starts=any(each.method == START for each in calls),
        steps=steps,
        resources=tuple(sorted(uploads.items())),
    )


def _task(task: Mapping[str, Any], recording: Recording, key: Key) -> Mapping[str, Any]:
    """A task without what the server numbers, its resources in one order (the SDK takes them from a set)."""
    named = {name: _named(value, recording, key) for name, value in task.items() if name not in ("code", "version")}
    parameters = named.get("taskParams") or {}
    if parameters.get("resourceList"):
        parameters["resourceList"].sort(key=lambda resource: json.dumps(resource, sort_keys=True))
    return named


def _relations(
    relations: Iterable[Mapping[str, Any]], tasks: Iterable[Mapping[str, Any]], recording: Recording, key: Key
) -> tuple[tuple[str, str], ...]:
    """Pairs of names, sorted; a code that no task of the workflow has is written as what it stands for."""
    names = {0: "", **{task["code"]: _task_name(task) for task in tasks}}

    def end(code: int) -> str:
        return names[code] if code in names else str(_named(code, recording, key))

    return tuple(sorted((end(each["preTaskCode"]), end(each["postTaskCode"])) for each in relations))


def _named(value: Any, recording: Recording, key: Key) -> Any:
    """A JSON value with symbols written as what they stand for, in a definition that has this key."""
    if isinstance(value, dict):
        return {_named(name, recording, key): _named(part, recording, key) for name, part in value.items()}
    if isinstance(value, list):
        return [_named(part, recording, key) for part in value]
    if isinstance(value, str):
        return replaced(value, lambda number: _meaning(number, recording, key))
    if isinstance(value, int) and value in recording.symbols:
        return _meaning(value, recording, key)
    return value


def _meaning(number: int, recording: Recording, key: Key) -> str | None:
    """What to write for a symbol: the task that has this code, else the question and the field of its answer."""
    symbol = recording.symbols.get(number)
    if symbol is None:
        return None
    call = recording.calls[symbol.call]
    if call.method == "getCodeAndVersion" and symbol.field == "code":
        project, workflow, task = (_text(call, position) for position in range(3))
        return f"<task {task}>" if (project, workflow) == key else f"<task {project}/{workflow}/{task}>"
    asked = ", ".join(str(argument) for argument in call.args if argument is not None)
    return f"<{call.method}({asked}){'.' if symbol.field else ''}{symbol.field}>"


def _steps(recording: Recording, index: int, before: range, start: int | None) -> tuple[int, ...]:
    """The calls that sending a workflow takes: its questions, its owners and resources, itself, and its start, last.

    `before` are the calls between the submit that came before it and its own; of equal writes there the last counts.
    """
    calls = recording.calls
    writes = {_written(calls[i]): i for i in before if calls[i].method in (*OWNERS, RESOURCE)}
    steps = {index, *writes.values()}
    todo = list(steps) if start is None else [*steps, start]
    while todo:
        asked = _asked(recording, calls[todo.pop()]) - steps
        questions = [i for i in asked if calls[i].method in HARMLESS]
        steps.update(questions)
        todo += questions
    return (*sorted(steps), *(() if start is None else (start,)))


def _written(call: Call) -> tuple[str, ...]:
    """What a call creates or replaces: two calls that give the same are written to the same place."""
    return (call.method, *(_text(call, position) for position in range(1 if call.method in OWNERS[:2] else 2)))


def _asked(recording: Recording, call: Call) -> set[int]:
    """The calls whose answers stand in the call's arguments."""
    return {recording.symbols[number].call for number in symbols_in(call) if number in recording.symbols}


def _references(calls: Iterable[Call]) -> Iterator[Reference]:
    for call in calls:
        if call.method == "getDependentInfo":
            yield Reference("workflow", _text(call, 1), _text(call, 0), _text(call, 2) or None)
        elif call.method == "getWorkflowInfo":
            yield Reference("workflow", _text(call, 2), _text(call, 1))
        elif call.method in QUESTIONS:
            kind, position = QUESTIONS[call.method]
            yield Reference(kind, _text(call, position))  # type: ignore[arg-type]


# What stands in the way


def _connections(recording: Recording) -> Iterator[Obstacle]:
    """Why what a file sends is not known: it asked the network, and may do else when it is answered."""
    told = "" if recording.error is None else recording.error.message
    for attempt in recording.sockets:
        if attempt.address not in told:
            yield Obstacle(
                recording.path,
                f"it tries to connect to {attempt.address}, which is refused while it is recorded: what it sends may "
                "depend on the answer; take that out of the file, or use deploy --live",
                attempt.line,
                recording.output,
            )


def _failure(recording: Recording) -> Iterator[Obstacle]:
    """Why a file could not be recorded."""
    error = recording.error
    if error is not None:
        what = error.message if error.type in TOLD else ": ".join(filter(None, (error.type, error.message)))
        short = what if len(what) <= LONGEST_MESSAGE else what[:LONGEST_MESSAGE] + "..."
        hint = "; use deploy --live" if needs_live(recording) else ""
        yield Obstacle(recording.path, f"running it fails: {short}{hint}", error.line, recording.output)
    elif recording.status != "recorded":
        yield Obstacle(recording.path, f"it could not be recorded ({recording.status})", output=recording.output)


def _strange_calls(recording: Recording, definitions: Sequence[Definition]) -> Iterator[Obstacle]:
    """Calls that belong to no workflow: a deploy would leave them out, so it must not begin."""
    if recording.status != "recorded":
        return
    submitted = {definition.key for definition in definitions}
    sent = {_written(recording.calls[step]) for definition in definitions for step in definition.steps}
    for call in recording.calls:
        if call.method in HARMLESS or _is_submit(call):
            continue
        if call.method == START:
            if _key(call) not in submitted:
                yield Obstacle(
                    recording.path, f"it starts workflow {_text(call, 2)!r} without submitting it: use deploy --live"
                )
        elif call.method not in (RESOURCE, *OWNERS):
            yield Obstacle(recording.path, f"it calls {call.method}, which is no part of a deploy: use deploy --live")
        elif definitions and _written(call) not in sent:
            yield Obstacle(
                recording.path, f"it calls {call.method} after its last submit, for no workflow: use deploy --live"
            )


def _own_obstacles(recording: Recording, definition: Definition) -> Iterator[Obstacle]:
    """What the server refuses in one definition, or loses without a word (PythonGateway.java, 3.2.2)."""
    problems = [*_broken_graph(definition), *_broken_settings(definition)]
    calls = (recording.calls[step] for step in definition.steps)
    if any(call.method == "getWorkflowInfo" and _key(call) == definition.key for call in calls):
        problems.append("is its own sub-workflow")
    for problem in problems:
        yield Obstacle(definition.path, f"workflow {definition.name!r} {problem}")


def _broken_graph(definition: Definition) -> Iterator[str]:
    """Graphs that the server refuses. Two tasks of one name it refuses only when they are deployed again."""
    if not definition.tasks:
        yield "has no task"
    names = [_task_name(task) for task in definition.tasks]
    twice = sorted({name for name in names if names.count(name) > 1})
    yield from (f"has several tasks named {name!r}" for name in twice)
    known = {"", *names}
    ends = {end for relation in definition.relations for end in relation}
    yield from (f"has a relation to {end!r}, which is none of its tasks" for end in sorted(ends - known))
    waits: dict[str, list[str]] = {}
    for before, after in definition.relations:
        if not {before, after} & {"", *twice}:
            waits.setdefault(after, []).append(before)
    cycle = _cycle(waits)
    if cycle:
        yield f"has a cycle: {' -> '.join(cycle)}"


def _broken_settings(definition: Definition) -> Iterator[str]:
    description = str(definition.settings["description"] or "")
    if len(description) > LONGEST_DESCRIPTION:
        yield (
            f"has a description of {len(description)} characters: the server takes {LONGEST_DESCRIPTION}, and leaves "
            "out an update with a longer one without a word"
        )
    schedule = definition.schedule or {}
    start, end = str(schedule.get("startTime")), str(schedule.get("endTime"))
    if schedule and start != START_TIME_NOW and start >= end:
        yield (
            f"has a schedule that starts at {start} and ends at {end}: the server refuses a new one, and keeps the old "
            "one without a word"
        )


def _unknown_answers(recording: Recording, definition: Definition) -> Iterator[Obstacle]:
    """What a write answers is not known before it, and a second deploy does not repeat it."""
    calls = recording.calls
    used = {calls[i].method for step in definition.steps for i in _asked(recording, calls[step])} - HARMLESS
    for method in sorted(used):
        yield Obstacle(definition.path, f"workflow {definition.name!r} uses what {method} answers: use deploy --live")


def _own_warnings(recording: Recording, definition: Definition) -> Iterator[Obstacle]:
    """What may go wrong with one definition, if the server is as one can only guess."""
    user = str(definition.settings["user"] or "")
    where = f"workflow {definition.name!r}"
    if user == "admin":
        yield Obstacle(
            definition.path,
            f"it deploys as user 'admin': where project {definition.project!r} is missing, creating it replaces "
            "admin's password by the configured one; use a user of its own",
        )
    elif not USER_NAME.fullmatch(user):
        yield Obstacle(
            definition.path,
            f"user {user!r}: the server creates it, but refuses every later change of it; "
            "write 3 to 39 letters, digits, dots, dashes or underscores",
        )
    starts = sum(call.method == START and _key(call) == definition.key for call in recording.calls)
    if starts > 1:
        yield Obstacle(definition.path, f"{where} is started {starts} times: the deploy starts it once")
    if any((each.project, each.name) == definition.key for each in definition.references):
        yield Obstacle(definition.path, f"{where} depends on itself: its first deploy to a server fails")


def _withheld(recording: Recording) -> Iterator[Obstacle]:
    """The file goes on with a default, or fails: either way the user must hear why."""
    for name in recording.withheld:
        yield Obstacle(
            recording.path,
            f"it asks for the variable {name}, which is kept from it while it is recorded because its name looks like "
            "a secret's: what is sent may differ from what running the file sends",
        )


def _duplicates(definitions: Iterable[Definition]) -> Iterator[Obstacle]:
    """Workflows that overwrite each other on the server."""
    first: dict[Key, Definition] = {}
    for definition in definitions:
        other = first.setdefault(definition.key, definition)
        if other.path != definition.path:
            yield Obstacle(
                definition.path,
                f"workflow {definition.name!r} of project {definition.project!r} is also defined in {other.path}: "
                "the one that is deployed last would overwrite the other",
            )


def _missing_tasks(definitions: Iterable[Definition]) -> Iterator[Obstacle]:
    """Dependents on a task that the plan's own definition of the workflow does not have."""
    by_key = {definition.key: definition for definition in definitions}
    for definition in by_key.values():
        for reference in definition.references:
            target = by_key.get((reference.project, reference.name)) if reference.kind == "workflow" else None
            if target and reference.task and reference.task not in map(_task_name, target.tasks):
                yield Obstacle(
                    definition.path,
                    f"workflow {definition.name!r} depends on task {reference.task!r} of workflow {target.name!r}, "
                    f"which {target.path} does not define",
                )


# The order


def needed(definition: Definition) -> set[Key]:
    """The other workflows that a definition refers to."""
    return set(_targets(definition))


def _targets(definition: Definition) -> Iterator[Key]:
    for each in definition.references:
        if each.kind == "workflow" and (each.project, each.name) != definition.key:
            yield each.project, each.name


def _order(definitions: Sequence[Definition]) -> tuple[tuple[tuple[Key, ...], ...], list[Obstacle]]:
    """Waves, targets first and in the order of the definitions; none and an obstacle if there is a cycle."""
    by_key = {definition.key: definition for definition in definitions}
    targets = {key: [each for each in _targets(by_key[key]) if each in by_key] for key in by_key}
    cycle = _cycle(targets)
    if cycle:
        names = " -> ".join(f"{'/'.join(key)} ({by_key[key].path})" for key in reversed(cycle))
        return (), [Obstacle(by_key[cycle[0]].path, f"workflows wait for each other: {names}")]
    sorter = TopologicalSorter(targets)
    sorter.prepare()
    waves = []
    place = {key: number for number, key in enumerate(by_key)}
    while sorter.is_active():
        ready = sorter.get_ready()
        waves.append(tuple(sorted(ready, key=place.__getitem__)))
        sorter.done(*ready)
    return tuple(waves), []


def _cycle(waits: Mapping[Node, Iterable[Node]]) -> list[Node]:
    """Nodes that wait for each other, each before the one that waits for it; the first one again at the end."""
    try:
        TopologicalSorter(waits).prepare()
    except CycleError as error:
        nodes: list[Node] = error.args[1][1:]
        first = nodes.index(min(nodes, key=str))
        return [*nodes[first:], *nodes[: first + 1]]
    return []


def _task_name(task: Mapping[str, Any]) -> str:
    return str(task.get("name", ""))


# Two plans side by side

HIDDEN = "********"
SHORT = 60
MOST_LINES = 40
LONGEST_LINE = 200
_SECRET = "|".join(name.replace("_", "[_-]?") for name in (*SECRET_NAMES, "PWD"))
_SECRET_NAME = re.compile(_SECRET, re.IGNORECASE)
#: Places of a text that give a secret: `token=…`, `"password": "…"`, `--password …`, `https://user:…@host`.
_SECRET_TEXT = re.compile(
    rf"""((?:(?:{_SECRET})[\w-]{{0,40}}["']?\s*[=:]|--[\w-]{{0,40}}(?:{_SECRET})[\w-]{{0,40}}\s)\s*)"""
    r"""("[^"]*"|'[^']*'|\S+)|(://[^/\s:@]{0,60}:)[^@/\s]+(?=@)""",
    re.IGNORECASE,
)


class Change(NamedTuple):
    """What differs between two plans for one workflow.

    `details` are lines: each names a task or a field; those that begin with a blank are a diff of the one before.
    """

    kind: Literal["added", "changed", "unchanged", "removed"]
    key: Key
    path: str
    details: tuple[str, ...] = ()


def compare(old: Plan, new: Plan) -> list[Change]:
    """The changes from one plan to another, in the order of the new one; what is removed comes last."""
    before, after = old.by_key, new.by_key
    changes = []
    for key, definition in after.items():
        if key not in before:
            changes.append(Change("added", key, definition.path))
        elif before[key].digest == definition.digest:
            changes.append(Change("unchanged", key, definition.path))
        else:
            changes.append(Change("changed", key, definition.path, tuple(_details(before[key], definition))))
    changes += [Change("removed", key, each.path) for key, each in before.items() if key not in after]
    return changes


def _details(old: Definition, new: Definition) -> Iterator[str]:
    yield from _schedule(old.schedule, new.schedule)
    yield from _fields("", old.settings, new.settings)
    yield from _field("starts an instance", old.starts, new.starts)
    before, after = ({_task_name(task): task for task in each.tasks} for each in (old, new))
    yield from (f"task {name!r} added" for name in after if name not in before)
    yield from (f"task {name!r} removed" for name in before if name not in after)
    for name in after:
        if name in before:
            yield from _fields(f"task {name!r} ", _flat(before[name]), _flat(after[name]))
    yield from (f"relation {a} -> {b} removed" for a, b in sorted({*old.relations} - {*new.relations}) if a)
    yield from (f"relation {a} -> {b} added" for a, b in sorted({*new.relations} - {*old.relations}) if a)
    yield from _fields("resource ", dict(old.resources), dict(new.resources))


def _schedule(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> Iterator[str]:
    if old and not new:
        yield f"SCHEDULE REMOVED: the server stops {old.get('crontab')!r} without a word"
    elif new and not old:
        yield f"schedule added: {new.get('crontab')!r}"
    else:
        yield from _fields("schedule ", old or {}, new or {})


def _flat(task: Mapping[str, Any]) -> dict[str, Any]:
    """A task's fields, those inside `taskParams` beside the others."""
    return {**{key: value for key, value in task.items() if key != "taskParams"}, **(task.get("taskParams") or {})}


def _fields(prefix: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """The fields that differ, by name, those inside of maps and parameters by their path."""
    before, after = dict(_leaves("", old)), dict(_leaves("", new))
    for name in sorted({*before, *after}):
        yield from _field(prefix + name, before.get(name, ...), after.get(name, ...))


def _leaves(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The values inside of a JSON value, each with its path; a parameter is known by its `prop`."""
    if isinstance(value, list) and value and all(isinstance(part, dict) and "prop" in part for part in value):
        named = {str(part["prop"]): {key: part[key] for key in part if key != "prop"} for part in value}
        if len(named) == len(value):
            value = named
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _leaves(f"{path}.{key}" if path else str(key), part)
    if not isinstance(value, Mapping) or not value:
        yield path, value


def _field(name: str, old: object, new: object) -> Iterator[str]:
    """A line for a field that differs; below it a diff, if a line would be too long. `...` stands for no value."""
    if _json(old) == _json(new):
        return
    whole = old is not ... and new is not ...
    before, after = _shown(old, as_lines=whole), _shown(new, as_lines=whole)
    if _SECRET_NAME.search(name) or before == after:
        yield f"{name} changed, which is not shown because it looks like a secret"
    elif len(before) == len(after) == 1:
        yield f"{name}: {' -> '.join(_around_difference(before[0], after[0]))}"
    else:
        yield f"{name}:"
        lines = list(difflib.unified_diff(before, after, lineterm="", n=1))[3:]
        yield from (f"  {line[:LONGEST_LINE]}" for line in lines[:MOST_LINES])
        if len(lines) > MOST_LINES:
            yield f"  ... {len(lines) - MOST_LINES} more lines"


def _json(value: object) -> str:
    return "nothing" if value is ... else json.dumps(value, ensure_ascii=False, sort_keys=True)


def _shown(value: object, *, as_lines: bool) -> list[str]:
    """A value as text, the secrets in it hidden; a long one as lines if wanted. Texts of one line are quoted."""
    if isinstance(value, str):
        lines = _without_secrets(value).split("\n")
        return lines if as_lines and len(lines) > 1 else [_json("\n".join(lines))]
    text = _without_secrets(_json(value))
    if as_lines and len(text) > SHORT:
        return _without_secrets(json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1)).split("\n")
    return [text]


def _without_secrets(text: str) -> str:
    return _SECRET_TEXT.sub(lambda found: (found[1] or found[3]) + HIDDEN, text)


def _around_difference(old: str, new: str) -> tuple[str, str]:
    """Both texts; where they are long, the part that begins a little before they differ."""
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    begin = max(0, same - SHORT // 3) if max(len(old), len(new)) > SHORT else 0
    return _excerpt(old, begin), _excerpt(new, begin)


def _excerpt(text: str, begin: int) -> str:
    if len(text) <= SHORT:
        return text
    return ("..." if begin else "") + text[begin : begin + SHORT] + ("..." if begin + SHORT < len(text) else "")


# As a document


class PlanFileError(Exception):
    """A plan that cannot be used, and why."""


def to_json(plan: Plan) -> str:
    """The plan as a document: `files` is what is applied, `workflows` says it for people and programs."""
    return json.dumps(document(plan), indent=1, sort_keys=True) + "\n"


def document(plan: Plan) -> dict[str, Any]:
    """What `to_json` writes."""
    return {
        "version": VERSION,
        "tool": __version__,
        "commit": plan.commit,
        "workflows": [summary(plan, definition) for definition in plan.definitions],
        "obstacles": [_stated(each) for each in plan.obstacles],
        "warnings": [_stated(each) for each in plan.warnings],
        "files": [recording.to_document() for recording in plan.recordings],
    }


def _stated(obstacle: Obstacle) -> dict[str, Any]:
    """Without what the file printed, which may hold a secret."""
    return {"path": obstacle.path, "line": obstacle.line, "message": obstacle.message}


def summary(plan: Plan, definition: Definition) -> dict[str, Any]:
    """One definition for people and programs. `wave` counts from 0; it is None where a cycle leaves no order."""
    wave = next((number for number, wave in enumerate(plan.waves) if definition.key in wave), None)
    return {
        "project": definition.project,
        "name": definition.name,
        "path": definition.path,
        "digest": definition.digest,
        "wave": wave,
        "schedule": definition.schedule,
        "starts": definition.starts,
        "tasks": [{"name": _task_name(task), "type": task.get("taskType")} for task in definition.tasks],
        "relations": [list(relation) for relation in definition.relations if relation[0]],
        "references": [reference._asdict() for reference in definition.references],
        "resources": [name for name, _ in definition.resources],
    }


def from_json(text: str) -> Plan:
    """Reads a document back. Raises PlanFileError if it is none, one of another version, or not as it was written:
    what people have read in it must be what is applied.
    """
    try:
        found = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise PlanFileError(f"it is not JSON ({error}): plan again") from None
    if not isinstance(found, dict) or "version" not in found or "files" not in found:
        raise PlanFileError("it is no plan: make one with `pydolphin-lint plan --out plan.json`")
    if found["version"] != VERSION or found.get("tool") != __version__:
        raise PlanFileError(
            f"it was made by version {found.get('tool')} of pydolphin-lint, this is {__version__}: plan again"
        )
    try:
        plan = _read(found)
        written = document(plan)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError) as error:
        raise PlanFileError(f"it is damaged ({type(error).__name__}: {error}): plan again") from None
    for part in {**written, **found}:
        if part != "changes" and _plain(written.get(part)) != _plain(found.get(part)):
            raise PlanFileError(f"it was changed after it was made ({part}): plan again")
    return plan


def _refuse(constant: str) -> NoReturn:
    """NaN and Infinity are no JSON, though Python reads them."""
    raise ValueError(f"{constant} is no number")


def _plain(value: Any) -> Any:
    """As it is after being written and read."""
    return json.loads(json.dumps(value))


def _read(found: Mapping[str, Any]) -> Plan:
    """The plan of a document. Its obstacles are those of the recordings, and those that were added when it was made."""
    if not isinstance(found["commit"], str | None):
        raise TypeError("commit is no text")
    plan = build([Recording.from_document(each) for each in found["files"]], commit=found["commit"])
    obstacles, warnings = (
        tuple(Obstacle(each["path"], each["message"], each["line"]) for each in found[part])
        for part in ("obstacles", "warnings")
    )
    lost = {*plan.obstacles, *plan.warnings} - {*obstacles, *warnings}
    if lost:
        raise ValueError(f"an obstacle is missing: {min(map(str, lost))}")
    return plan._replace(obstacles=obstacles, warnings=warnings)
