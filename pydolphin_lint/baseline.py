"""A baseline: how many old findings a file has of each rule, so that only new ones are reported. Pure: text ↔ counts.

What stands in the file is made for reviews and merges: a line for each path and code, in their order, with neither line
numbers nor a date. The marks of the messages tell which finding is new where there are more than were counted; they
never hide one, the count alone does.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter

from pydolphin_lint.report.fingerprint import without_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, Final

    from pydolphin_lint.diagnostic import Diagnostic

    #: A path, seen from the folder of the baseline and with `/`, and the code of a rule.
    Key = tuple[str, str]

VERSION = 1
_VERSION_KEY = "version"


class BaselineError(Exception):
    """A text that is no baseline; the message says why."""


class Entry:
    """How many findings one file has of one rule, and the marks of their messages, sorted, as far as they are known."""

    __slots__ = ("count", "marks")

    def __init__(self, count: int, marks: Iterable[str]) -> None:
        self.count: Final = count
        self.marks: Final = tuple(sorted(marks))

    def new(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Those of one file and rule that are not held back: none if they are not more than were counted.

        If they are more, these are the ones whose messages are not those of old ones. Where that leaves it open which
        ones are new, all that may be are shown, in their order.
        """
        here = list(found)
        if len(here) <= self.count:
            return []
        old = Counter(self.marks)
        now = Counter(mark(each) for each in here)
        return [each for each in here if now[mark(each)] > old[mark(each)]]


def mark(diagnostic: Diagnostic) -> str:
    """Eight digits that are the same for the same message, wherever in the file it is."""
    return f"{zlib.crc32(without_lines(diagnostic.message).encode('utf-8', 'surrogatepass')):08x}"


def count(found: Iterable[Diagnostic], place: Callable[[str], str]) -> dict[Key, Entry]:
    """The entries for these findings. `place` gives a path as the baseline has it."""
    marks: dict[Key, list[str]] = {}
    for each in found:
        marks.setdefault((place(each.path), each.code), []).append(mark(each))
    return {key: Entry(len(some), some) for key, some in marks.items()}


def updated(old: Mapping[Key, Entry], found: Mapping[Key, Entry], was_seen: Callable[[Key], bool]) -> dict[Key, Entry]:
    """The entries after a run that looked at some files with some rules: the others stay."""
    entries: dict[Key, Entry] = {}
    for key in {**old, **found}:
        candidates = [found[key]] if key in found else []
        if key in old and not was_seen(key):
            candidates.append(old[key])
        if candidates:
            entries[key] = max(candidates, key=lambda entry: entry.count)
    return entries


def parse(text: str) -> dict[Key, Entry]:
    """The entries of a baseline. Raises BaselineError."""
    if not text.startswith("{"):
        raise BaselineError("this is no baseline of pydolphin-lint")
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BaselineError(
            f"not readable as JSON ({error}): take it as it was before, or after a merge that of either side"
        ) from None
    if not isinstance(document, dict) or _VERSION_KEY not in document:
        raise BaselineError("this is no baseline of pydolphin-lint")
    version = document.pop(_VERSION_KEY)
    if version != VERSION or isinstance(version, bool):
        raise BaselineError(
            f"it is a baseline of version {version!r}, and this pydolphin-lint knows version {VERSION}: "
            "use the pydolphin-lint that wrote it, or delete the file and write it anew"
        )
    return {_key(word): _entry(word, entry) for word, entry in document.items()}


def _key(word: str) -> Key:
    path, colon, code = word.rpartition(": ")
    if not colon or not path or not code:
        raise BaselineError(f"{word!r} is no path and code, like 'workflows/orders.py: PDS101'")
    return path, code


def _entry(word: str, given: Any) -> Entry:
    number = given.get("count") if isinstance(given, dict) else None
    marks = given.get("messages", "") if isinstance(given, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or number < 1 or not isinstance(marks, str):
        raise BaselineError(f'{word!r} has no entry like {{"count": 1, "messages": "1c9e04d2"}}')
    return Entry(number, marks.split())


def render(entries: Mapping[Key, Entry]) -> str:
    """The text of a baseline: the same for the same entries. A lone surrogate in it is what `parse` reads as such."""
    lines = ["{\n"]
    for (path, code), entry in sorted(entries.items(), key=lambda one: one[0]):
        value = json.dumps({"count": entry.count, "messages": " ".join(entry.marks)})
        lines.append(f"  {json.dumps(f'{path}: {code}', ensure_ascii=False)}: {value},\n")
    # The version comes last: every entry ends in a comma then, and adding one changes no other line.
    return "".join([*lines, f'  "{_VERSION_KEY}": {VERSION}\n}}\n'])
