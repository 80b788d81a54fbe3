"""Where an arrow that is written wrongly can be mended: only where that is certain."""

from __future__ import annotations

from _ast import Attribute, Call, Gt, Lt, Name, Set, Subscript

from pydolphin_lint.diagnostic import Location
from pydolphin_lint.model import Task
from pydolphin_lint.parse.scope import Tasks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import BoolOp, Compare, expr
    from collections.abc import Sequence

    from pydolphin_lint.source import Source

#: What stands between an arrow's sign and a bracket, and binds tighter than any sign.
_PLAIN = (Attribute, Call, Name, Subscript)


def _between(first: expr, second: expr, source: Source) -> Location:
    return source.location(
        first.end_lineno or first.lineno, first.end_col_offset or first.col_offset, second.lineno, second.col_offset
    )


def of_comparison(node: Compare, source: Source) -> Location | None:
    """The `>` or `<` between two plain tasks."""
    if len(node.ops) != 1 or not isinstance(node.ops[0], (Gt, Lt)):
        return None
    right = node.comparators[0]
    at = _between(node.left, right, source)
    written = source.written(at)
    if not isinstance(node.left, _PLAIN) or not isinstance(right, _PLAIN) or at.line != at.end_line:
        return None
    if written.strip() not in (">", "<"):
        return None
    column = at.column + len(written) - len(written.lstrip())
    return Location(at.line, column, at.line, column + 1)


def of_set(node: expr, tasks: object, source: Source) -> Location | None:
    """A set that holds nothing but tasks."""
    if not isinstance(node, Set) or not isinstance(tasks, Tasks):
        return None
    if not tasks.known or len(tasks.members) != len(node.elts):
        return None
    return source.location(
        node.lineno, node.col_offset, node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
    )


def of_arguments(node: Call, bindings: Sequence[object], source: Source) -> Location | None:
    """All arguments of a call, if all are tasks and nothing but commas and blanks stands around them."""
    first, last = node.args[0], node.args[-1]
    if node.keywords or not all(isinstance(binding, Task) for binding in bindings):
        return None
    end = source.location(
        last.end_lineno or 0, last.end_col_offset or 0, node.end_lineno or 0, node.end_col_offset or 0
    )
    before, behind = source.written(_between(node.func, first, source)), source.written(end)
    if before.strip() != "(" or "".join(behind.split()) not in (")", ",)"):
        return None
    at = _between(node.func, first, source)
    return Location(at.end_line, at.end_column, end.line, end.column)


def of_or(node: BoolOp, source: Source) -> Location | None:
    """The `or` between two arrows of a statement, if they are a line of their own."""
    if len(node.values) != 2:
        return None
    at = _between(node.values[0], node.values[1], source)
    begin = source.location(node.lineno, node.col_offset, node.lineno, node.col_offset)
    alone = node.lineno == node.end_lineno and not source.line(begin.line)[: begin.column - 1].strip()
    return at if alone and source.written(at).split() == ["or"] else None
