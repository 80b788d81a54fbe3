"""Arguments that take one of a few values, and what becomes of any other.

Read in apache-dolphinscheduler 4.1.0; what the server does with a value that the SDK lets pass was measured with the
JSON reader of the server 3.2.2, which turns a text that is none of an enumeration's names into null.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_STOPS = "and the SDK stops with an error"


class Choice:
    """The values of an argument, and what happens to another one (as the middle of a sentence).

    `lenient`: case does not count. `padded`: nor do blanks around it. `checked`: the SDK looks at the value and accepts
    nothing but texts; without that, what the server makes of numbers and None is not said. `names`: what people write
    in the place of a value. `fix`: another case or blanks of a value are certainly a slip, and `names` too.
    """

    __slots__ = ("checked", "effect", "fix", "lenient", "names", "padded", "values")

    def __init__(
        self,
        values: tuple[str, ...],
        effect: str,
        *,
        lenient: bool = False,
        padded: bool = False,
        checked: bool = False,
        names: dict[object, str] | None = None,
        fix: bool = False,
    ) -> None:
        self.values: Final = values
        self.effect: Final = effect
        self.lenient: Final = lenient
        self.padded: Final = padded
        self.checked: Final = checked
        self.names: Final = names or {}
        self.fix: Final = fix

    def accepts(self, raw: object) -> bool:
        """Whether a value is one of them, or it is not known what becomes of it."""
        if not isinstance(raw, str):
            return not (self.checked or isinstance(raw, bool) or self._alike(raw))
        text = raw.strip() if self.padded else raw
        text = text.upper() if self.lenient else text
        if text in self.values:
            return True
        return not self.checked and (not text.strip() or text.strip().isdigit() or text.strip() in self.values)

    def same(self, raw: object) -> str | None:
        """The value that it differs from in case and blanks only, if writing that instead changes nothing else."""
        return self._alike(raw) if self.fix else None

    def nearest(self, raw: object) -> str | None:
        """The value that is probably meant: the same but for case, blanks and dashes, or the only one like it."""
        alike = self._alike(raw)
        if alike is not None or not isinstance(raw, str):
            return alike
        text = _plain(raw)
        if len(text) < 3:
            return None
        like = [one for one in self.values if _plain(one).startswith(text) or text.startswith(_plain(one))]
        same = [one for one in self.values if _plain(one) == text]
        return (same or like)[0] if len(same or like) == 1 else None

    def _alike(self, raw: object) -> str | None:
        text = raw.strip().upper() if isinstance(raw, str) else raw
        for name, value in self.names.items():
            if type(name) is type(raw) and name == text:
                return value
        return next((value for value in self.values if value.upper() == text), None)


def _plain(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


WORKFLOW = {
    "warning_type": Choice(("FAILURE", "SUCCESS", "ALL", "NONE"), _STOPS, lenient=True, padded=True, checked=True),
    "execution_type": Choice(
        ("PARALLEL", "SERIAL_WAIT", "SERIAL_DISCARD", "SERIAL_PRIORITY"),
        "and the deploy stops with an error",
        lenient=True,
        checked=True,
        fix=True,
    ),
    "release_state": Choice(("online", "offline"), "and submit() stops with an error", checked=True, fix=True),
}
TASK = {
    "flag": Choice(("YES", "NO"), "so the task is deployed and never runs", fix=True),
    "task_priority": Choice(
        ("HIGHEST", "HIGH", "MEDIUM", "LOW", "LOWEST"), "so the task silently gets MEDIUM", fix=True
    ),
    "timeout_notify_strategy": Choice(("WARN", "FAILED", "WARNFAILED"), "so nothing happens when the timeout is over"),
}
HTTP = {
    "http_method": Choice(("GET", "POST", "HEAD", "PUT", "DELETE"), _STOPS, checked=True, fix=True),
    "http_check_condition": Choice(
        ("STATUS_CODE_DEFAULT", "STATUS_CODE_CUSTOM", "BODY_CONTAINS", "BODY_NOT_CONTAINS"), _STOPS, checked=True
    ),
}
SQL = {
    "sql_type": Choice(
        ("0", "1"),
        "so it is ignored and the type is guessed from the statement",
        names={"SELECT": "0", "QUERY": "0", "NOT_SELECT": "1", "NON_QUERY": "1", 0: "0", 1: "1"},
        fix=True,
    )
}
_DATES: dict[object, str] = {
    "CURRENT_HOUR": "currentHour",
    "LAST_ONE_HOUR": "last1Hour",
    "LAST_TWO_HOURS": "last2Hours",
    "LAST_THREE_HOURS": "last3Hours",
    "LAST_TWENTY_FOUR_HOURS": "last24Hours",
    "TODAY": "today",
    "LAST_ONE_DAYS": "last1Days",
    "LAST_TWO_DAYS": "last2Days",
    "LAST_THREE_DAYS": "last3Days",
    "LAST_SEVEN_DAYS": "last7Days",
    "THIS_WEEK": "thisWeek",
    "LAST_WEEK": "lastWeek",
    "LAST_MONDAY": "lastMonday",
    "LAST_TUESDAY": "lastTuesday",
    "LAST_WEDNESDAY": "lastWednesday",
    "LAST_THURSDAY": "lastThursday",
    "LAST_FRIDAY": "lastFriday",
    "LAST_SATURDAY": "lastSaturday",
    "LAST_SUNDAY": "lastSunday",
    "THIS_MONTH": "thisMonth",
    "THIS_MONTH_BEGIN": "thisMonthBegin",
    "THIS_MONTH_END": "thisMonthEnd",
    "LAST_MONTH": "lastMonth",
    "LAST_MONTH_BEGIN": "lastMonthBegin",
    "LAST_MONTH_END": "lastMonthEnd",
}
DEPENDENT = {
    "dependent_date": Choice(
        tuple(_DATES.values()),
        "so the task fails in every run",
        names={**_DATES, "YESTERDAY": "last1Days", "LAST_DAY": "last1Days", "LAST_HOUR": "last1Hour"},
    )
}
