"""The words of the whole program: where something is, what is wrong, how to mend it.

The classes are written out by hand: `typing.NamedTuple` and `dataclasses` would cost more at start-up than reading a
whole workflow file. `Final` makes the type checker refuse a later assignment.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final, Literal

    Level = Literal["error", "warning"]


class Location:
    """A stretch of a file: lines and columns count from 1, columns are characters, the end is exclusive."""

    __slots__ = ("column", "end_column", "end_line", "line")

    def __init__(self, line: int, column: int, end_line: int, end_column: int) -> None:
        self.line: Final = line
        self.column: Final = column
        self.end_line: Final = end_line
        self.end_column: Final = end_column

    @property
    def start(self) -> tuple[int, int]:
        """Sorts what stands in one file."""
        return self.line, self.column

    def __repr__(self) -> str:
        return f"Location({self.line}, {self.column}, {self.end_line}, {self.end_column})"


class Edit:
    """Text to put in the place of what stands at a location."""

    __slots__ = ("at", "text")

    def __init__(self, at: Location, text: str) -> None:
        self.at: Final = at
        self.text: Final = text


class Related:
    """Another place that a problem has to do with, and what stands there."""

    __slots__ = ("at", "message", "path")

    def __init__(self, path: str, at: Location, message: str) -> None:
        self.path: Final = path
        self.at: Final = at
        self.message: Final = message


class Problem:
    """What a rule found; `path` is set by rules that look at more than one file.

    `unless_imported`: the problem is none if another file imports this name, which only a door can find out, as it can
    whether there is a file `unless_file`. `edits_if_imported`: what to do instead of the edits if another file imports
    this one.
    """

    __slots__ = ("at", "edits", "edits_if_imported", "message", "path", "related", "unless_file", "unless_imported")

    def __init__(
        self,
        at: Location,
        message: str,
        *,
        edits: tuple[Edit, ...] = (),
        edits_if_imported: tuple[Edit, ...] | None = None,
        path: str | None = None,
        related: tuple[Related, ...] = (),
        unless_imported: bool = False,
        unless_file: str | None = None,
    ) -> None:
        self.at: Final = at
        self.message: Final = message
        self.edits: Final = edits
        self.edits_if_imported: Final = edits if edits_if_imported is None else edits_if_imported
        self.path: Final = path
        self.related: Final = related
        self.unless_imported: Final = unless_imported
        self.unless_file: Final = unless_file


class Diagnostic:
    """A problem with everything a report needs; `secret` tells reports not to quote the source line."""

    __slots__ = ("at", "code", "edits", "edits_if_imported", "level", "message", "name", "path", "related", "secret")

    def __init__(
        self,
        path: str,
        at: Location,
        code: str,
        name: str,
        level: Level,
        message: str,
        *,
        edits: tuple[Edit, ...] = (),
        edits_if_imported: tuple[Edit, ...] | None = None,
        related: tuple[Related, ...] = (),
        secret: bool = False,
    ) -> None:
        self.path: Final = path
        self.at: Final = at
        self.code: Final = code
        self.name: Final = name
        self.level: Final = level
        self.message: Final = message
        self.edits: Final = edits
        self.edits_if_imported: Final = edits if edits_if_imported is None else edits_if_imported
        self.related: Final = related
        self.secret: Final = secret

    def __repr__(self) -> str:
        return f"{self.path}:{self.at.line}:{self.at.column}: {self.code} {self.message}"

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sorts diagnostics as a reader meets them."""
        return self.path, self.at.line, self.at.column, self.code, self.message
