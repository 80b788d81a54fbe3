"""What tells a finding from all others, and stays the same when lines are added above it."""

from __future__ import annotations

import re
from hashlib import sha256

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydolphin_lint.diagnostic import Diagnostic

#: The lines that messages name: "on line 12", "a.py:12".
_LINE = re.compile(r"(?<=\bline )\d+|(?<=:)\d+")
_LENGTH = 32


def without_lines(message: str) -> str:
    """A message without the numbers of lines that it names: they change when lines are added above."""
    return _LINE.sub("", message)


def fingerprints(diagnostics: Iterable[Diagnostic], place: Callable[[str], str]) -> list[str]:
    """One for each finding, made of its path as `place` gives it, its code and its message; no line counts.

    Of several in one file that are alike, each has its own: they are numbered in the order given.
    """
    seen: dict[tuple[str, str, str], int] = {}
    found = []
    for each in diagnostics:
        key = place(each.path), each.code, without_lines(each.message)
        seen[key] = number = seen.get(key, 0) + 1
        text = "\0".join((*key, str(number)))
        found.append(sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH])
    return found
