"""What one workflow file would send: the recorded calls, and the symbols that stand for a server's answers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple, TypeVar, get_args

from pydolphin_lint.deploy.recorder import FIRST_SYMBOL, SCHEDULE_ARGUMENT, START_TIME_NOW

Status = Literal["recorded", "failed", "exited", "timeout"]
Known = str | int | float | None
Argument = Known | Mapping[str, str]


class Symbol(NamedTuple):
    """What a reserved number stands for: this field of the answer to this call of the same file.

    A field is a path: `code` is the key of a map, `getId()` a getter, `getType().getDescp().upper()` a chain of them,
    and the empty field is the answer itself.
    """

    call: int
    field: str


class Call(NamedTuple):
    """One call of the gateway's entry point."""

    method: str
    args: tuple[Argument, ...]
    masked: tuple[str, ...]


class SocketAttempt(NamedTuple):
    """A network connection that the file tried to open, and that was refused."""

    line: int | None
    address: str


class Failure(NamedTuple):
    """Why a file could not be recorded, and the line of that file."""

    type: str
    message: str
    line: int | None
    traceback: str


class Recording(NamedTuple):
    """What one workflow file would send to the gateway."""

    path: str
    status: Status
    calls: tuple[Call, ...]
    symbols: Mapping[int, Symbol]
    sockets: tuple[SocketAttempt, ...]
    withheld: tuple[str, ...]
    output: str
    error: Failure | None
    seconds: float
    made_with: Mapping[str, str] = {}

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Recording:
        """A recording from what `to_document` or the recorder gives. Raises KeyError, TypeError or ValueError if it is
        none.
        """
        error = document.get("error")
        calls = tuple(_call(each) for each in document["calls"])
        return cls(
            path=_a(str, document["path"]),
            status=_status(document["status"]),
            calls=calls,
            symbols={int(number): _symbol(each, len(calls)) for number, each in document["symbols"].items()},
            sockets=tuple(SocketAttempt(**attempt) for attempt in document.get("sockets", ())),
            withheld=tuple(document.get("withheld", ())),
            output=document.get("output", ""),
            error=None if error is None else _failure(error),
            seconds=document.get("seconds", 0.0),
            made_with={_a(str, name): _a(str, each) for name, each in document.get("made_with", {}).items()},
        )

    def to_document(self) -> dict[str, Any]:
        """What a plan keeps of it: nothing that differs from one run to the next."""
        return {
            "path": self.path,
            "status": self.status,
            "calls": [{"method": call.method, "args": call.args, "masked": call.masked} for call in self.calls],
            "symbols": {str(number): symbol._asdict() for number, symbol in sorted(self.symbols.items())},
            "error": None if self.error is None else self.error._asdict() | {"traceback": ""},
            "made_with": dict(self.made_with),
        }

    @property
    def masked(self) -> tuple[str, ...]:
        """The fields whose value would be the time of the run."""
        return tuple(sorted({name for call in self.calls for name in call.masked}))

    @property
    def canonical(self) -> str:
        """The recording as text: the same for two runs of the same file, whatever they printed and took."""
        return json.dumps(self.to_document(), sort_keys=True)


def needs_live(recording: Recording) -> bool:
    """Whether the file fails only because it computes with what a server would answer."""
    return recording.error is not None and recording.error.type == "UnknownAnswer"


# Checking a document

Part = TypeVar("Part")


def _a(kind: type[Part], value: Any) -> Part:
    if not isinstance(value, kind):
        raise TypeError(f"{value!r:.40} is no {kind.__name__}")
    return value


def _status(value: Any) -> Status:
    for status in get_args(Status):
        if value == status:
            return status  # type: ignore[no-any-return]
    raise ValueError(f"{value!r:.40} is no status")


def _call(document: Mapping[str, Any]) -> Call:
    args = tuple(_argument(each) for each in _a(list, document["args"]))
    return Call(_a(str, document["method"]), args, tuple(_a(str, each) for each in _a(list, document["masked"])))


def _argument(value: Any) -> Argument:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping) and value.get("secret") in ("USER_PASSWORD", "given"):
        return value
    raise TypeError(f"{value!r:.40} is no argument of a call")


def _symbol(document: Mapping[str, Any], calls: int) -> Symbol:
    call = _a(int, document["call"])
    if not 0 <= call < calls:
        raise ValueError(f"there is no call {call}")
    return Symbol(call, _a(str, document["field"]))


def _failure(document: Mapping[str, Any]) -> Failure:
    line = document["line"]
    texts = [_a(str, document[name]) for name in ("type", "message", "traceback")]
    return Failure(texts[0], texts[1], None if line is None else _a(int, line), texts[2])


# Putting the real answers in

_SYMBOL = re.compile(str(FIRST_SYMBOL)[:5] + r"\d{11}")
JSON_ARGUMENTS = {"createOrUpdateWorkflow": (4, SCHEDULE_ARGUMENT, 12, 13)}


def read_field(answer: Any, field: str) -> Any:
    """The field of a real answer (of a py4j client) that a symbol stands for."""
    for step in filter(None, field.split(".")):
        answer = getattr(answer, step[:-2])() if step.endswith("()") else answer.get(step)
    return answer


def symbols_in(call: Call) -> set[int]:
    """The reserved numbers that occur in the call's arguments."""
    return {int(number) for argument in call.args for number in _SYMBOL.findall(str(argument))}


def replaced(text: str, write: Callable[[int], str | None]) -> str:
    """The text with each reserved number written as `write` says; None leaves what only looks like one."""

    def written(found: re.Match[str]) -> str:
        answer = write(int(found.group()))
        return found.group() if answer is None else answer

    return _SYMBOL.sub(written, text)


def answered(call: Call, known: Mapping[int, Known], *, now: str, password: str) -> tuple[Known, ...]:
    """The call's arguments as they go to the server, with its answers in the place of the symbols.

    `now` is the time for a schedule that gives no start, written as `2026-01-31 00:00:00`.
    """
    in_json = JSON_ARGUMENTS.get(call.method, ())
    arguments: list[Known] = []
    for position, argument in enumerate(call.args):
        if isinstance(argument, Mapping):
            arguments.append(password)
        elif isinstance(argument, str):
            text = _with_answers(argument, known, position in in_json)
            if position == SCHEDULE_ARGUMENT and call.masked:
                text = text.replace(f'"startTime": "{START_TIME_NOW}"', f'"startTime": "{now}"')
            arguments.append(text)
        elif isinstance(argument, int) and not isinstance(argument, bool):
            arguments.append(known.get(argument, argument))
        else:
            arguments.append(argument)
    return tuple(arguments)


def _with_answers(text: str, known: Mapping[int, Known], in_json: bool) -> str:
    def answer(number: int) -> str | None:
        if number not in known:
            return None
        value = known[number]
        if in_json:
            return json.dumps(value)[1:-1] if isinstance(value, str) else json.dumps(value)
        return str(value)

    return replaced(text, answer)
