"""How the SDK reads the dates of a schedule (`conv_from_str` of apache-dolphinscheduler 4.1.0)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pydolphin_lint.model import Value

    Moment = tuple[int, ...]

_PARTS = ("year", "month", "day", "hour", "minute", "second", "microsecond")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def moment(value: Value) -> Moment | None:
    """Year, month, day, hour, minute and second of a text or of `datetime(…)` with plain numbers; None if unknown."""
    if value.text is not None:
        return from_text(value.text)
    call = value.call
    if call is None or call.callee != "datetime.datetime" or call.splat:
        return None
    given: dict[str, int] = {}
    for position, argument in enumerate(call.arguments):
        name = argument.name or (_PARTS[position] if position < len(_PARTS) else "")
        if name not in _PARTS or not isinstance(argument.value.raw, int):
            return None
        given[name] = argument.value.raw
    if not {"year", "month", "day"} <= given.keys():
        return None
    return tuple(given.get(name, 0) for name in _PARTS[:6])


def from_text(text: str) -> Moment | None:
    """What the SDK reads in a text, None if it refuses it."""
    plain = _plain(text)
    if plain is not None:
        return plain
    form = _form(text)
    if form is None:
        return None
    # The odd forms that Python reads as well, like one digit and two blanks.
    from datetime import datetime

    try:
        return tuple(datetime.strptime(text, form).timetuple()[:6])
    except ValueError:
        return None


def _plain(text: str) -> Moment | None:
    """The usual form, with all digits."""
    date, blank, time = text.partition(" ")
    for dash in "-/":
        parts = date.split(dash)
        if [len(part) for part in parts] == [4, 2, 2]:
            times = time.split(":") if blank else ["00", "00", "00"]
            if [len(part) for part in times] == [2, 2, 2] and all(p.isascii() and p.isdigit() for p in parts + times):
                return _checked([int(part) for part in parts + times])
    return None


def _checked(parts: list[int]) -> Moment | None:
    year, month, day, hour, minute, second = parts
    if year == 0 or not 1 <= month <= 12 or hour > 23 or minute > 59 or second > 59:
        return None
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    longest = 29 if month == 2 and leap else _LENGTHS[month - 1]
    return tuple(parts) if 1 <= day <= longest else None


def _form(text: str) -> str | None:
    """The form that the SDK reads a text in, which it chooses by length and signs."""
    if len(text) == 8:
        return "%Y%m%d"
    dash, slash, colon = "-" in text, "/" in text, ":" in text
    if len(text) == 10:
        return "%Y-%m-%d" if dash else "%Y/%m/%d" if slash else None
    if len(text) not in (15, 19):
        return None
    if colon and (dash or slash):
        return "%Y-%m-%d %H:%M:%S" if dash else "%Y/%m/%d %H:%M:%S"
    return None if dash or slash or colon else "%Y%m%d %H%M%S"
