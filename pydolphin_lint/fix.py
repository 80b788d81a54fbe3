"""A file and its diagnostics → a better file. Pure: whoever has the disk writes it back."""

from __future__ import annotations

from pydolphin_lint.source import Lines, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydolphin_lint.diagnostic import Edit
    from pydolphin_lint.engine import Checked

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def fix(source: Source, check: Callable[[Source], Checked]) -> tuple[Source, Checked, int]:
    """The file after all safe edits, what is still found in it, and how many findings are gone.

    An edit is kept only if the result can be read, its finding is gone and no other has come. Everything else in the
    file stays byte for byte.
    """
    checked = check(source)
    fixed = 0
    refused = 0
    while True:
        fixable = [each for each in checked.diagnostics if each.edits]
        if len(fixable) <= refused:
            return source, checked, fixed
        data = edited(source, fixable[refused].edits)
        better = source if data is None else Source(source.path, data)
        again = check(better)
        if again.is_readable and len(again.diagnostics) < len(checked.diagnostics):
            source, checked = better, again
            fixed += 1
        else:
            refused += 1


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
