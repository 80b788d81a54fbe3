"""Comments `# noqa`: what they say, and how one is taken out of its line."""

from __future__ import annotations

import re

from pydolphin_lint.diagnostic import Edit, Location

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from typing import Final

#: flake8's own grammar: a comment without codes suppresses all, codes may be prefixes, a reason may follow.
_NOQA = re.compile(r"# noqa(?::\s?(?P<codes>(?:[A-Z]+[0-9]+[,\s]*)+))?", re.IGNORECASE)
_CODE = re.compile(r"([A-Z0-9]+)([,\s]*)", re.IGNORECASE)
#: Where another comment begins on the same line; a number like #12 belongs to the reason.
_ANOTHER = re.compile(r"(?<=\s)#(?!\d)")


class Noqa:
    """A `# noqa: …` with codes, and the first and the last line of the statement that it is about.

    `before`: what its line has before the comment that it stands in.
    """

    __slots__ = ("_before", "_match", "_text", "codes", "line", "lines")

    def __init__(self, line: int, before: str, text: str, match: re.Match[str], lines: tuple[int, int]) -> None:
        self.line: Final = line
        self.lines: Final = lines
        self.codes: Final = _codes(match)
        self._before: Final = before
        self._text: Final = text
        self._match: Final = match

    @property
    def at(self) -> Location:
        """Where it stands, without its reason."""
        codes = self._match["codes"].rstrip(", \t")
        return self._location(self._match.start(), self._match.start("codes") + len(codes))

    def without(self, unwanted: Container[str], *, is_last_line: bool) -> Edit:
        """Takes codes away; if none is left, the comment with its reason, but not what stands before or behind it."""
        parts = _CODE.findall(self._match["codes"])
        kept = [(code, gap) for code, gap in parts if code.upper() not in unwanted]
        if not kept:
            return self._removed(is_last_line=is_last_line)
        text = "".join(code + gap for code, gap in kept[:-1]) + kept[-1][0]
        ending = parts[-1][1]
        start, end = self._match.span("codes")
        return Edit(self._location(start, end), text + ending)

    def _removed(self, *, is_last_line: bool) -> Edit:
        start = self._match.start()
        another = _ANOTHER.search(self._text, self._match.end("codes"))
        if another:
            return Edit(self._location(start, another.start()), "")
        before = self._before + self._text[:start]
        if before.strip() or is_last_line:
            return Edit(self._location(len(before.rstrip()) - len(self._before), len(self._text)), "")
        return Edit(Location(self.line, 1, self.line + 1, 1), "")

    def _location(self, start: int, end: int) -> Location:
        column = len(self._before) + 1
        return Location(self.line, column + start, self.line, column + end)


def suppresses(text: str, code: str) -> bool:
    """Whether a comment in the lines of a statement names a code, or suppresses all."""
    return any(match["codes"] is None or code.startswith(_codes(match)) for match in _NOQA.finditer(text))


def in_comment(text: str, line: int, before: str, lines: tuple[int, int]) -> Iterator[Noqa]:
    """Each `# noqa` with codes in one comment."""
    for match in _NOQA.finditer(text):
        if match["codes"] is not None:
            yield Noqa(line, before, text, match, lines)


def _codes(match: re.Match[str]) -> tuple[str, ...]:
    return tuple(match["codes"].upper().replace(",", " ").split())
