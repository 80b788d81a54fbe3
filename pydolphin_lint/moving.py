"""What the import of something that has moved becomes, with everything in the file that must go along."""

from __future__ import annotations

from pydolphin_lint.diagnostic import Edit, Location
from pydolphin_lint.edits import without_name
from pydolphin_lint.sdk.classes import SDK
from pydolphin_lint.sdk.keywords import removed
from pydolphin_lint.sdk.moved import CHANGED, LEFT_OUT, OTHER_KEYWORDS, has, joined, successor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pydolphin_lint.model import Call, Import, PythonFile


def moved(file: PythonFile, one: Import, *, exported: bool) -> tuple[Edit, ...]:
    """The edits for an import that has moved: the whole statement, if all its names have gone to one place.

    `exported`: its name stays, for other files may know it. No edits if anything about it is not certain.
    """
    package = one.module.partition(".")[2]
    if one.name is None:
        return _module(file, one, package, exported=exported)
    if joined(package, one.name) in LEFT_OUT:
        return _left_out(file, one)
    together = [each for each in file.imports if each.module_at is one.module_at]
    homes = [successor(package, each.name, file.sdk) or joined(package, each.name) for each in together]
    home = homes[together.index(one)]
    place = home.rpartition(".")[0]
    if place == package:
        return _name(file, one, home, exported=exported) or ()
    if any(each.rpartition(".")[0] != place for each in homes) or file.source.written(one.module_at) != one.module:
        return ()
    edits = [Edit(one.module_at, f"{SDK}.{place}".rstrip("."))]
    for each, home in zip(together, homes, strict=True):
        more = _name(file, each, home, exported=exported)
        if more is None:
            return ()
        edits += more
    return tuple(edits)


def _left_out(file: PythonFile, one: Import) -> tuple[Edit, ...]:
    """A name taken out of its import, with the keywords that alone use it."""
    edit = without_name(file.source, one.module_at, one.at)
    keywords: dict[tuple[int, int], tuple[Edit, ...]] = {}
    for use in one.uses if one.uses is not None and edit else (None,):
        around = [
            (argument.at.start, file.without(argument))
            for call in file.calls
            for argument in call.arguments
            if use and call.target and _is_around(argument.at, use.at) and removed(argument.name or "", call.target)
        ]
        if not around or not around[0][1]:
            return ()
        keywords.update(around)
    return (*((edit,) if edit else ()), *(each for edits in keywords.values() for each in edits))


def _is_around(outer: Location, inner: Location) -> bool:
    ends = (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
    return outer.start <= inner.start and ends


def _module(file: PythonFile, one: Import, old: str, *, exported: bool) -> tuple[Edit, ...]:
    """`import` of a module, under its own path or `as` another name."""
    new = successor(old, None, file.sdk)
    at = one.at
    first = Location(at.line, at.column, at.line, at.column + len(one.module))
    if new is None or exported or file.source.written(first) != one.module:
        return ()
    path = f"{SDK}.{new}"
    uses = _attributes(file, one, old, new, path if one.bound == SDK else one.bound)
    return (Edit(first, path), *uses) if uses is not None else ()


def _name(file: PythonFile, one: Import, home: str, *, exported: bool) -> tuple[Edit, ...] | None:
    """A name of a `from … import`; None if it cannot come along."""
    name, new = one.name or "", home.rpartition(".")[2]
    old = joined(one.module.partition(".")[2], name)
    written = file.source.written(one.at).split()
    renamed = one.bound != name
    if old in CHANGED or not has(home, file.sdk) or written != ([name, "as", one.bound] if renamed else [name]):
        return None
    # A name that nobody uses here is there for others.
    stays = renamed or name == new or exported or not one.uses or new in file.names
    bound = one.bound if stays else new
    uses: tuple[Edit, ...] | None = ()
    if home in file.sdk.modules:
        uses = None if exported else _attributes(file, one, old, home, bound)
    elif old in OTHER_KEYWORDS:
        uses = None if exported else _calls(file, one, OTHER_KEYWORDS[old], bound)
    elif not stays:
        uses = tuple(Edit(use.at, bound) for use in one.uses or ())
    if uses is None:
        return None
    instead = new if bound == new else f"{new} as {bound}"
    return uses if instead == file.source.written(one.at) else (Edit(one.at, instead), *uses)


def _attributes(file: PythonFile, one: Import, old: str, new: str, bound: str) -> tuple[Edit, ...] | None:
    """The uses of a module that has moved, each with the name that it has there now."""
    if one.uses is None:
        return None
    names = file.sdk.names(new) or {}
    edits = []
    for use in one.uses:
        path = f"{old}.{use.behind}"
        now = successor(old, use.behind, file.sdk) or ""
        place, _, name = now.rpartition(".")
        if place != new or name not in names or path in CHANGED or path in OTHER_KEYWORDS:
            return None
        text = f"{bound}.{name}"
        if file.source.written(use.whole) != text:
            edits.append(Edit(use.whole, text))
    return tuple(edits)


def _calls(file: PythonFile, one: Import, keywords: tuple[str, str], bound: str) -> tuple[Edit, ...] | None:
    """The uses of a class that takes other keywords now; all of them must be calls of which that is known."""
    edits = []
    calls = {call.at.start: call for call in file.calls}
    for use in one.uses or (None,):
        call = calls.get(use.at.start) if use and not use.behind else None
        keyword = _keyword(file, call, keywords) if call else None
        if use is None or keyword is None:
            return None
        edits += keyword
        if file.source.written(use.at) != bound:
            edits.append(Edit(use.at, bound))
    return tuple(edits)


def _keyword(file: PythonFile, call: Call, keywords: tuple[str, str]) -> list[Edit] | None:
    """The new keyword of a call; nothing to do if the argument has none, None if it is not seen."""
    old, new = keywords
    argument = call.argument(old)
    if argument is None or call.argument(new) is not None:
        return None
    if argument.positional:
        return []
    at = argument.at
    first = Location(at.line, at.column, at.line, at.column + len(old))
    return [Edit(first, new)] if file.source.written(first) == old else None
