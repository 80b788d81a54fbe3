"""The cron expressions of DolphinScheduler: which the SDK and the server take, and when they fire.

Two parsers of the server must take an expression: cron-utils 9.1.6, which checks it when it is stored, and Quartz
2.3.2, which fires it. They differ, and this is what both take, but for garbage that both pass over, like `5WW` or
`1-9/2/3`.
`tests/data/quartz_labels.tsv` holds what they said to 2,840 expressions.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

#: The year of this release. A year before it is over for certain, on whichever day the linter runs.
RELEASE_YEAR = 2026
#: Java's `\s`; Python's own list of blanks is longer.
_BLANKS = " \t\n\r\v\f"
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_WEEKDAYS = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_SHIFTS = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)
_NICKNAMES = {
    "@yearly": "0 0 0 1 1 ? *",
    "@annually": "0 0 0 1 1 ? *",
    "@monthly": "0 0 0 1 * ? *",
    "@weekly": "0 0 0 ? * SUN *",
    "@daily": "0 0 0 * * ? *",
    "@midnight": "0 0 0 * * ? *",
    "@hourly": "0 0 * * * ? *",
}
#: Weekdays that people schedule in Quartz's numbers: every day, MON-FRI, MON,WED,FRI and the weekend. Read in Unix's
#: numbers these are odd, so whoever wrote them knows the difference.
_USUAL = ({1, 2, 3, 4, 5, 6, 7}, {2, 3, 4, 5, 6}, {2, 4, 6}, {1, 7})


class _Field:
    """One of the seven: what its numbers are, the longest step after a slash, and names for numbers."""

    __slots__ = ("high", "low", "name", "step", "words")

    def __init__(self, name: str, low: int, high: int, step: int, words: tuple[str, ...] = ()) -> None:
        self.name: Final = name
        self.low: Final = low
        self.high: Final = high
        self.step: Final = step
        self.words: Final = words

    @property
    def range(self) -> str:
        names = f", or {self.words[0]} to {self.words[-1]}" if self.words else ""
        return f"{self.low} to {self.high}{names}"

    def number(self, text: str) -> int | None:
        """The number in a text, or None if it is none of this field."""
        number = _integer(text)
        return number if number is not None and self.low <= number <= self.high else None

    def word(self, text: str) -> int | None:
        """The number that a name stands for."""
        return self.low + self.words.index(text) if text in self.words else None


_SECOND = _Field("second", 0, 59, 59)
_MINUTE = _Field("minute", 0, 59, 59)
_HOUR = _Field("hour", 0, 23, 23)
_DAY = _Field("day of month", 1, 31, 31)
_MONTH = _Field("month", 1, 12, 12, _MONTHS)
_WEEKDAY = _Field("day of week", 1, 7, 7, _WEEKDAYS)
_YEAR = _Field("year", 1970, 2099, 130)
_FIELDS = (_SECOND, _MINUTE, _HOUR, _DAY, _MONTH, _WEEKDAY, _YEAR)
_ORDER = "second minute hour day-of-month month day-of-week year"


def miscount(expression: str) -> str | None:
    """Why the SDK refuses an expression, which it knows by its blanks alone: it wants exactly six."""
    text = expression.strip()
    fields = text.split()
    if text.count(" ") == 6 and len(_split(text)) in (6, 7):
        return None
    if len(fields) == 7:
        return "its fields are not separated by one blank each"
    if text.startswith("@"):
        return "a word for a schedule is Unix cron"
    if len(fields) == 5:
        return "it has 5 fields, as in Unix cron"
    return f"it has {len(fields)} {'field' if len(fields) == 1 else 'fields'}"


def fault(expression: str) -> str | None:
    """Why the server refuses an expression: the field, and what is wrong with it. It also takes six fields."""
    fields = _split(expression.upper())
    if len(fields) not in (6, 7):
        return f"it has {len(fields)} {'field' if len(fields) == 1 else 'fields'}, not the seven {_ORDER}"
    if "|" in expression:
        return None  # cron-utils reads several expressions in it and Quartz the first, and nobody writes this
    for field, text in zip(_FIELDS, fields, strict=False):
        reason = _field_fault(field, text)
        if reason is not None:
            return reason
    if fields[3] == fields[5] == "?":
        return "the day of month and the day of week cannot both be ?: write * for one of them"
    if "?" not in (fields[3], fields[5]):
        free = "day of week" if fields[5] == "*" else "day of month" if fields[3] == "*" else "one that is free"
        return f"only one of day of month and day of week can say the day: write ? for the {free}"
    return None


def suggestion(expression: str) -> str | None:
    """The seven fields that mean the same, if that is certain and the server takes them.

    Five fields are read as Unix cron. What is in order comes back as it is.
    """
    fields = expression.split()
    if len(fields) == 1:
        return _NICKNAMES.get(fields[0].lower())
    if len(fields) == 5:
        weekday = _from_unix(fields[4].upper())
        if weekday is None:
            return None
        fields = ["0", *fields[:4], weekday]
    if len(fields) == 6:
        fields.append("*")
    if len(fields) != 7:
        return None
    if fields[3] != "?" and fields[5] == "*":
        fields[5] = "?"
    elif fields[3] == "*" and fields[5] != "?" and not _is_numbered(fields[5]):
        fields[3] = "?"
    text = " ".join(fields)
    return text if fault(text) is None else None


def never_fires(expression: str, year: int) -> str | None:
    """Why an expression never fires from a year on, None if it does, or if the server refuses it anyway."""
    fields = _understood(expression)
    if fields is None or (fields[3] in "*?" and fields[5] in "*?" and fields[6] == "*"):
        return None
    # Quartz looks a hundred years ahead.
    years = sorted(each for each in _numbers(_YEAR, fields[6], year + 100) if each >= year)
    if not years:
        return f"none of its years is {year} or later"
    months = _numbers(_MONTH, fields[4])
    if any(_has_day(fields[3], fields[5], each, month) for each in years for month in months):
        return None
    what = f"day of month {quoted(fields[3])}" if fields[5] == "?" else f"day of week {quoted(fields[5])}"
    when = "" if fields[6] == "*" else f" of year {quoted(fields[6])}"
    return f"there is no {what} in month {quoted(fields[4])}{when}"


def is_every_second(expression: str) -> bool:
    """Whether an expression fires in every second of its minutes."""
    fields = _understood(expression)
    return fields is not None and len(_numbers(_SECOND, fields[0])) == 60


def misread_weekdays(expression: str) -> tuple[str, str, str] | None:
    """The numbers for weekdays that say other days in Unix cron: as written, the days here, the days in Unix.

    None if there are no numbers, or if they make sense in Quartz only: its own signs, or the usual days.
    """
    fields = _understood(expression)
    if fields is None or "L" in fields[5] or "#" in fields[5]:
        return None
    numbers: set[int] = set()
    names: set[int] = set()
    for item in fields[5].split(","):
        (numbers if _is_numbered(item) else names).update(_numbers(_WEEKDAY, item))
    if fields[5] == "?" or not numbers or (numbers | names) in _USUAL:
        return None
    return fields[5], _weekdays(numbers | names), _weekdays({each % 7 + 1 for each in numbers} | names)


def quoted(text: str) -> str:
    """A text for a message, not longer than a line."""
    return repr(text if len(text) <= 40 else text[:37] + "...")


def _split(text: str) -> list[str]:
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return [field for field in text.split(" ") if field]


#: What several rules ask about one expression is read once.
_UNDERSTOOD: dict[str, list[str] | None] = {}


def _understood(expression: str) -> list[str] | None:
    """The seven fields in upper case, if the server takes them and we know how it reads them."""
    if expression not in _UNDERSTOOD:
        fields = None
        if "|" not in expression and fault(expression) is None:
            fields = _split(expression.upper())
            fields = fields if len(fields) == 7 else [*fields, "*"]
        _UNDERSTOOD[expression] = fields
    return _UNDERSTOOD[expression]


def _integer(text: str) -> int | None:
    """The number that ASCII digits are; what is longer than any field's is too large, and not computed."""
    if not (text.isascii() and text.isdigit()):
        return None
    digits = text.lstrip("0") or "0"
    return int(digits) if len(digits) <= 9 else 10**9


def _field_fault(field: _Field, text: str) -> str | None:
    is_day = field is _DAY or field is _WEEKDAY
    if text == "?" and is_day:
        return None
    items = text.split(",")
    if is_day and "L" in text and len(items) > 1:
        return f"the {field.name} cannot be {quoted(text)}: L stands alone, without a list"
    if field is _WEEKDAY and text.count("#") > 1:
        return f"the {field.name} cannot be {quoted(text)}: only one # is possible"
    for item in items:
        reason = _item_fault(field, item)
        if reason is not None:
            return f"the {field.name} cannot be {quoted(item or text)}: {reason}"
    return None


def _item_fault(field: _Field, item: str) -> str | None:
    """What is wrong with one item of a list."""
    if not item:
        return "something is missing beside a comma"
    if "?" in item:
        return "? stands alone, and only for a day"
    head, slash, step = item.partition("/")
    if slash and not 1 <= (_integer(step) or 0) <= field.step:
        return f"what follows the slash is a step of 1 to {field.step}"
    if head == "*" or (slash and not head):
        return None
    first, dash, last = head.partition("-")
    if not dash:
        if field.number(head) is not None or field.word(head) is not None:
            return None
        return _special_fault(field, item)
    if first == "L" and (field is _DAY or field is _WEEKDAY):
        limit = 30 if field is _DAY else 7
        good = not slash and 1 <= (_integer(last) or 0) <= limit
        return None if good else f"what follows L- is a number from 1 to {limit}"
    start, end = field.number(first), field.number(last)
    if start is not None and end is not None:
        return "a range of years goes upwards" if field is _YEAR and start > end else None
    if field.word(first) is not None and field.word(last) is not None:
        return None
    return f"a range is two of {field.range}"


def _special_fault(field: _Field, item: str) -> str | None:
    """What is wrong with an item that is neither a number nor a name: the signs that only days have."""
    if field is _DAY:
        if item in ("L", "LW") or (item.endswith("W") and field.number(item[:-1]) is not None):
            return None
    elif field is _WEEKDAY:
        day, sign, count = item.partition("#")
        if sign and not 1 <= (_integer(count) or 0) <= 5:
            return "what follows # is a number from 1 to 5"
        if not sign and item.endswith("L"):
            day = item[:-1] or "SAT"
        if (sign or item.endswith("L")) and (field.number(day) is not None or field.word(day) is not None):
            return None
    return f"it is {field.range}"


def _numbers(field: _Field, text: str, high: int = 0) -> set[int]:
    """The numbers that a field in order stands for, read as Quartz reads it: it passes over a step behind a name."""
    found: set[int] = set()
    high = high or field.high
    for item in text.split(","):
        head, _, steps = item.partition("/")
        step = _integer(steps) or 0
        first, dash, last = head.partition("-")
        start = field.word(first[:3]) or _integer(first.rstrip("LW").partition("#")[0])
        if head in ("", "*", "?"):
            found.update(range(field.low, high + 1, step or 1))
        elif start is None:
            found.add(field.high)  # L
        elif not dash:
            found.update(range(start, high + 1, step) if step and not field.word(first) else (start,))
        else:
            found.update(_range(field, start, field.word(last) or _integer(last) or 0, 1 if field.word(last) else step))
    return found


def _range(field: _Field, start: int, end: int, step: int) -> Iterator[int]:
    """A range, which may begin anew at the field's end."""
    length = field.high - field.low + 1
    for each in range(start, end + (length if end < start else 0) + 1, step or 1):
        yield (each - field.low) % length + field.low


def _has_day(day: str, weekday: str, year: int, month: int) -> bool:
    """Whether a month has the day; in doubt it has."""
    length = _MONTH_LENGTHS[month - 1]
    if month == 2 and ((year % 4 == 0 and year % 100 != 0) or year % 400 == 0):
        length = 29
    if weekday == "?":
        if "W" in day:
            return True
        if "L" in day:
            return (_integer(day.partition("-")[2]) or 0) < length
        return min(_numbers(_DAY, day)) <= length
    if "#5" not in weekday:
        return True
    before = year - (month < 3)
    first = (before + before // 4 - before // 100 + before // 400 + _MONTH_SHIFTS[month - 1] + 1) % 7 + 1
    wanted = min(_numbers(_WEEKDAY, weekday))
    return (wanted - first) % 7 + 29 <= length


def _is_numbered(text: str) -> bool:
    """Whether a weekday field says a day by its number; steps and counts are no days."""
    return any(item[:1].isdigit() for item in text.split(","))


def _weekdays(days: set[int]) -> str:
    """Days in names, as short as Quartz reads them right: three in a row become a range."""
    if len(days) == 7:
        return "*"
    written: list[str] = []
    for day in (2, 3, 4, 5, 6, 7, 1):
        if day not in days or (day - 2) % 7 + 1 in days:
            continue
        run: list[int] = [day]
        while run[-1] % 7 + 1 in days:
            run.append(run[-1] % 7 + 1)
        names = [_WEEKDAYS[each - 1] for each in run]
        written += [f"{names[0]}-{names[-1]}"] if len(run) > 2 else names
    return ",".join(written)


def _from_unix(text: str) -> str | None:
    """A weekday field of Unix cron, where 0 and 7 are Sunday, in names; None if it is not one."""
    if text.endswith("L") or "#" in text:
        sign = "L" if text.endswith("L") else text[text.index("#") :]
        day = _unix_weekday(text[: -len(sign)])
        return None if day is None else _WEEKDAYS[day] + sign
    days: set[int] = set()
    for item in text.split(","):
        head, slash, steps = item.partition("/")
        step = _integer(steps) if slash else 1
        first, dash, last = ("0", "-", "6") if head in ("*", "?") else head.partition("-")
        start, end = _unix_weekday(first), _unix_weekday(last if dash else first)
        if start is None or end is None or not step or (slash and not dash):
            return None
        if end < start or (first, last) == ("0", "7"):
            end += 7
        days.update(each % 7 + 1 for each in range(start, end + 1, step))
    return _weekdays(days)


def _unix_weekday(text: str) -> int | None:
    if text in _WEEKDAYS:
        return _WEEKDAYS.index(text)
    number = _integer(text)
    return None if number is None or number > 7 else number % 7
