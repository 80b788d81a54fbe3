"""What to take out of a file so that the rest of it stays readable, and as it is.

Nothing here reads Python: a few characters around what goes tell enough, and where they do not, there is no edit.
"""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pydolphin_lint.source import Source


def without_item(source: Source, at: Location) -> Edit | None:
    """Takes one of several things between brackets out, with its comma. Comments around it stay.

    None if a comment inside it would be lost, or if something unexpected stands around it.
    """
    lines = source.lines[at.line - 1 : at.end_line]
    if len(lines) > 1 and any("#" in line for line in lines):
        return None
    before, behind = lines[0][: at.column - 1], lines[-1][at.end_column - 1 :]
    rest = behind.lstrip()
    comma = at.end_column + len(behind) - len(rest) if rest.startswith(",") else 0
    rest = rest[1:].lstrip() if comma else rest
    next_column = at.end_column + len(behind) - len(rest)
    ends_line = not rest or rest.startswith("#")
    if not comma and not _closes(source, at.end_line, rest):
        return None
    opening = before.rstrip()
    if not opening:
        return _from_its_lines(source, at, comma=comma, next_column=next_column, rest=rest)
    after_opening = len(opening) + 1
    if opening[-1] == ",":
        if not comma:
            return _cut(at.line, after_opening - 1, at.end_line, at.end_column)
        if ends_line or rest[0] in ")]":
            return _cut(at.line, after_opening, at.end_line, comma + 1)
        return _cut(at.line, at.column, at.end_line, next_column)
    if opening[-1] != "(":
        return None
    if not ends_line:
        return _cut(at.line, after_opening, at.end_line, next_column)
    following = source.line(at.end_line + 1)
    if comma and not rest and following.strip() and not following.lstrip().startswith("#"):
        return _cut(at.line, at.column, at.end_line + 1, len(following) - len(following.lstrip()) + 1)
    return _cut(at.line, at.column, at.end_line, comma + 1 if comma else at.end_column)


def _from_its_lines(source: Source, at: Location, *, comma: int, next_column: int, rest: str) -> Edit | None:
    """Takes out what begins its line."""
    if rest and (comma or rest.startswith("#")):
        return _cut(at.line, at.column, at.end_line, next_column)
    earlier = source.line(at.line - 1).rstrip()
    if not comma and "#" not in earlier and earlier.endswith(","):
        return _cut(at.line - 1, len(earlier), at.end_line, at.end_column)
    if rest:
        return _cut(at.line, at.column, at.end_line, at.end_column)
    return _cut(at.line, 1, at.end_line + 1, 1)


def _closes(source: Source, line: int, rest: str) -> bool:
    """Whether a bracket ends here what stood before."""
    while not rest or rest.startswith("#"):
        line += 1
        if line > len(source.lines):
            return False
        rest = source.line(line).strip()
    return rest.startswith(")")


def without_name(source: Source, module: Location, at: Location) -> Edit | None:
    """Takes a name out of a `from … import`, or the whole statement if it has only that one."""
    line = source.line(at.line)
    before, behind = line[: at.column - 1].rstrip(), line[at.end_column - 1 :].strip()
    if module.end_line != at.line or at.line != at.end_line or "(" in before:
        return without_item(source, at)
    if before.endswith(",") and (not behind or behind.startswith("#")):
        return _cut(at.line, len(before), at.line, at.end_column)
    if behind.startswith(",") and before.endswith((",", "import")):
        following = line[at.end_column - 1 :].lstrip()[1:].lstrip()
        return _cut(at.line, at.column, at.line, len(line) - len(following) + 1) if following != "\\" else None
    if before.endswith("import"):
        return without_statement(source, Location(at.line, len(line) - len(line.lstrip()) + 1, at.line, at.end_column))
    return None


def without_statement(source: Source, at: Location) -> Edit | None:
    """Takes a statement out with its lines. None if anything else stands there."""
    before, behind = source.line(at.line)[: at.column - 1], source.line(at.end_line)[at.end_column - 1 :]
    if before.strip() or behind.strip():
        return None
    if at.end_line < len(source.lines):
        return _cut(at.line, 1, at.end_line + 1, 1)
    if at.line == 1:
        return _cut(1, 1, at.end_line, at.end_column)
    return _cut(at.line - 1, len(source.line(at.line - 1)) + 1, at.end_line, at.end_column)


def _cut(line: int, column: int, end_line: int, end_column: int) -> Edit:
    return Edit(Location(line, column, end_line, end_column), "")
