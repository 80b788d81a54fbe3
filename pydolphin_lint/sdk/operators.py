"""What Condition and Dependent take: And and Or, in them And and Or again, and in those what is asked."""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydolphin_lint.model import Argument, PythonFile

#: Why something does not fit.
BARE, DEEP, EMPTY, FLAT, FOREIGN, MIXED, OTHER = "bare", "deep", "empty", "flat", "foreign", "mixed", "other"
_LEAF, _OPERATOR, _UNKNOWN = "leaf", "operator", "unknown"


def misfits(
    given: Argument, file: PythonFile, module: str, leaves: tuple[str, ...]
) -> Iterator[tuple[str, Argument, str]]:
    """Each part that does not fit: why, the part, and the operator around it (none for what is given itself).

    `module`: where the task's own And, Or and `leaves` are.
    """
    sort = _sort(given, module, leaves)
    call = file.built_by(given.value)
    if sort != _OPERATOR or call is None:
        if sort not in (_OPERATOR, _UNKNOWN):
            yield BARE if sort == _LEAF else sort, given, ""
        return
    if not call.arguments and not call.splat:
        yield EMPTY, given, call.callee
        return
    sorts = [_sort(each, module, leaves) for each in call.arguments]
    for each, sort in zip(call.arguments, sorts, strict=True):
        if sort in (FOREIGN, OTHER):
            yield sort, each, call.callee
        elif sort == _OPERATOR:
            yield from _second_level(each, file, module, leaves)
    if _LEAF in sorts and _OPERATOR in sorts:
        first = next(sort for sort in sorts if sort in (_LEAF, _OPERATOR))
        other = next(each for each, sort in zip(call.arguments, sorts, strict=True) if sort not in (first, _UNKNOWN))
        yield MIXED, other, call.callee
    elif not call.splat and all(sort == _LEAF for sort in sorts):
        yield FLAT, given, call.callee


def once_more(part: Argument, file: PythonFile) -> tuple[Edit, ...]:
    """Puts the operator around itself once more, if it is written where it is given."""
    call, at = part.value.call, part.value.at
    if call is None or call.at.start != at.start or call.at.line != call.at.end_line:
        return ()
    name = file.source.line(at.line)[call.at.column - 1 : call.at.end_column - 1]
    start = Location(at.line, at.column, at.line, at.column)
    end = Location(at.end_line, at.end_column, at.end_line, at.end_column)
    return (Edit(start, f"{name}("), Edit(end, ")"))


def _second_level(
    operator: Argument, file: PythonFile, module: str, leaves: tuple[str, ...]
) -> Iterator[tuple[str, Argument, str]]:
    call = file.built_by(operator.value)
    if call is None:
        return
    if not call.arguments and not call.splat:
        yield EMPTY, operator, call.callee
    for each in call.arguments:
        sort = _sort(each, module, leaves)
        if sort == _OPERATOR:
            yield DEEP, each, call.callee
        elif sort in (FOREIGN, OTHER):
            yield sort, each, call.callee


def _sort(argument: Argument, module: str, leaves: tuple[str, ...]) -> str:
    holder, _, name = argument.path.rpartition(".")
    if holder == module and name in leaves:
        return _LEAF
    if name in ("And", "Or"):
        return _OPERATOR if holder == module else FOREIGN
    return OTHER if argument.kind is not None else _UNKNOWN
