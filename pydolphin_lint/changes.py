"""What `git diff --unified=0` says → which lines of which files have changed."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

    from pydolphin_lint.diagnostic import Diagnostic, Location

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_NOWHERE = b"/dev/null"


class Change:
    """What happened to a file that is there: its changed lines, the first and the last of each stretch.

    They are None if it is new, or no text to git. `before`: the path that it had, None if it is new.
    """

    __slots__ = ("before", "lines")

    def __init__(self, before: str | None, lines: list[tuple[int, int]] | None) -> None:
        self.before: Final = before
        self.lines: Final = lines

    def touches(self, at: Location) -> bool:
        """Whether a line of a stretch of the file has changed."""
        return self.lines is None or any(first <= at.end_line and at.line <= last for first, last in self.lines)


class Changes:
    """What has changed since a commit, `base`, in the repository at `top`: paths from there, with `/`.

    `gone`: the paths of files that are no longer there.
    """

    __slots__ = ("base", "files", "gone", "top")

    def __init__(self, top: str, base: str, files: dict[str, Change], gone: frozenset[str]) -> None:
        self.top: Final = top
        self.base: Final = base
        self.files: Final = files
        self.gone: Final = gone

    def touch(self, path: str, at: Location) -> bool:
        """Whether a line of this stretch of a file has changed."""
        return path in self.files and self.files[path].touches(at)

    def cause(self, path: str, found: Diagnostic, related: Iterable[tuple[str, Location]]) -> bool:
        """Whether a finding has to do with what has changed. `related`: its other places, by paths as they are here.

        It has if it stands on a changed line, or another of its places does; or if nothing in its own file has changed,
        but something in the file of another place.
        """
        others = tuple(related)
        if self.touch(path, found.at) or any(self.touch(*other) for other in others):
            return True
        return path not in self.files and any(other in self.files or other in self.gone for other, _ in others)


def parse(diff: bytes) -> tuple[dict[str, Change], frozenset[str]]:
    """The files that differ, and the paths of those that are gone.

    `diff`: what git prints with `--unified=0`, names without prefixes, and those with unusual characters in quotes.
    """
    files: dict[str, Change] = {}
    gone: set[str] = set()
    before = renamed = b""
    lines: list[tuple[int, int]] = []
    rest = iter(diff.split(b"\n"))
    for line in rest:
        if line.startswith(b"@@ "):
            hunk = _HUNK.match(line)
            assert hunk is not None, line
            taken, start, given = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            if given:
                lines.append((start, start + given - 1))
            left = taken + given
            while left:
                left -= not next(rest).startswith(b"\\")
        elif line.startswith(b"rename from "):
            before = line.removeprefix(b"rename from ")
            gone.add(_name(before))
        elif line.startswith(b"rename to "):
            renamed = line.removeprefix(b"rename to ")
            files[_name(renamed)] = Change(_name(before), [])
        elif line.startswith(b"--- "):
            before = line.removeprefix(b"--- ")
        elif line.startswith(b"+++ "):
            after, lines = line.removeprefix(b"+++ "), []
            if after == _NOWHERE:
                gone.add(_name(before))
            elif before == _NOWHERE:
                files[_name(after)] = Change(None, None)
            else:
                files[_name(after)] = Change(_name(before), lines)
        elif line.startswith(b"Binary files ") and line.endswith(b" differ"):
            before, name = _of_binary(line.removeprefix(b"Binary files ").removesuffix(b" differ"), renamed)
            if name == _NOWHERE:
                gone.add(_name(before))
            else:
                files[_name(name)] = Change(None if before == _NOWHERE else _name(before), None)
        elif line.startswith(b"* Unmerged path "):
            files.setdefault(_name(line.removeprefix(b"* Unmerged path ")), Change(None, None))
    return files, frozenset(gone - files.keys())


def _of_binary(names: bytes, renamed: bytes) -> tuple[bytes, bytes]:
    """The two names around ` and `, which may stand in a name as well: they are equal, or one is known."""
    for name in (_NOWHERE, renamed, names[: (len(names) - len(b" and ")) // 2]):
        if names.endswith(b" and " + name):
            return names.removesuffix(b" and " + name), name
    return _NOWHERE, names.removeprefix(_NOWHERE + b" and ")


def _name(written: bytes) -> str:
    """A path as a header of the diff has it: in quotes with escapes, or with a tab behind it if it has blanks."""
    if written.startswith(b'"'):
        written = written[1 : written.rindex(b'"')].decode("unicode_escape").encode("latin-1")
    else:
        written = written.removesuffix(b"\t")
    return written.decode("utf-8", "surrogateescape")
