"""A file and its diagnostics → a better file. Pure: whoever has the disk writes it back."""

from __future__ import annotations

from pydolphin_lint.source import Lines, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydolphin_lint.diagnostic import Diagnostic, Edit
    from pydolphin_lint.engine import Checked

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def fix(
    source: Source,
    check: Callable[[Source], Checked],
    checked: Checked | None = None,
    is_imported: Callable[[str], bool] = lambda path: False,
) -> tuple[Source, Checked, int]:
    """The file after all safe edits, what is still found in it, and how many findings are gone.

    `checked`: what `check` has already found in it. `is_imported` answers whether another file imports it.

    An edit is kept only if the result can be read, its finding is gone and no other has come. Everything else in the
    file stays byte for byte.
    """
    checked = checked or check(source)
    before = len(checked.diagnostics)
    exported = any(each.edits != each.edits_if_imported for each in checked.diagnostics) and is_imported(source.path)
    together, refused = True, 0
    while True:
        fixable = [each for each in checked.diagnostics if _edits(each, exported=exported)][refused:]
        if not fixable:
            return source, checked, before - len(checked.diagnostics)
        chosen = _apart(fixable, exported=exported) if together else fixable[:1]
        data = edited(source, [edit for each in chosen for edit in _edits(each, exported=exported)])
        better = source if data is None else Source(source.path, data, language=source.language)
        again = check(better)
        if again.is_readable and _is_better(again.diagnostics, checked.diagnostics, chosen):
            source, checked = better, again
        elif len(chosen) > 1:
            # One of them is bad: from now on, each has to stand alone.
            together = False
        else:
            refused += 1


def _edits(one: Diagnostic, *, exported: bool) -> tuple[Edit, ...]:
    return one.edits_if_imported if exported else one.edits


def _apart(diagnostics: Iterable[Diagnostic], *, exported: bool) -> list[Diagnostic]:
    """The first ones whose edits do not touch each other; the others are found again, if they are not gone then."""
    chosen: list[Diagnostic] = []
    taken: list[Edit] = []
    for each in diagnostics:
        edits = _edits(each, exported=exported)
        if not any(_touch(one, other) for one in edits for other in taken):
            chosen.append(each)
            taken += edits
    return chosen


def _touch(one: Edit, other: Edit) -> bool:
    first, second = sorted((one.at, other.at), key=lambda at: at.start)
    return first.start == second.start or second.start < (first.end_line, first.end_column)


def _is_better(after: Iterable[Diagnostic], before: Iterable[Diagnostic], mended: Iterable[Diagnostic]) -> bool:
    """Whether these are gone and none has come. Lines and messages may have changed, so that the codes are counted."""
    left = [each.code for each in before]
    for each in mended:
        left.remove(each.code)
    for each in after:
        if each.code not in left:
            return False
        left.remove(each.code)
    return True


def edited(source: Source, edits: Iterable[Edit]) -> bytes | None:
    """The bytes of the file with these edits, None if it cannot be decoded or if edits overlap."""
    mark = BYTE_ORDER_MARK if source.data.startswith(BYTE_ORDER_MARK) else b""
    encoding = source.encoding.removesuffix("-sig")
    try:
        text = source.data[len(mark) :].decode(encoding)
        lines = Lines(text)
        end_of_last = len(text) + 1
        for edit in sorted(edits, key=lambda each: (each.at.line, each.at.column), reverse=True):
            start = lines.offset(edit.at.line, edit.at.column)
            end = lines.offset(edit.at.end_line, edit.at.end_column)
            if not start <= end <= end_of_last:
                return None
            text = text[:start] + edit.text + text[end:]
            end_of_last = start
        return mark + text.encode(encoding)
    except (IndexError, UnicodeError):
        return None


def difference(before: Source, after: Source) -> str:
    """What changes, as a unified diff."""
    from difflib import unified_diff

    lines = unified_diff(before.lines, after.lines, before.path, after.path, lineterm="")
    return "".join(f"{line}\n" for line in lines)
