"""A page for a job's summary, and what any text needs to stand on one."""

from __future__ import annotations

import html
import re

from pydolphin_lint.report.text import counted, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydolphin_lint.diagnostic import Diagnostic

#: Bytes; GitHub shows no summary of more than 1 MiB, and nobody reads half of that.
LARGEST = 500_000


def render(diagnostics: Iterable[Diagnostic], files: int, held: int = 0) -> str:
    """A headline and a table of the findings, as many as there is room for."""
    found = list(diagnostics)
    count = counted(found, files, held)
    parts = [f"## pydolphin-lint: {count[0].lower()}{count[1:]}\n"]
    if not found:
        return parts[0]
    parts += ["\n", table_row(("place", "code", "message")), table_row(("---",) * 3)]
    room = LARGEST
    for number, each in enumerate(found):
        place = f"{each.path}:{each.at.line}:{each.at.column}"
        # In code no `:100:` becomes a picture.
        line = table_row((f"<code>{escaped(place)}</code>", each.code, escaped(each.message)))
        room -= len(line.encode("utf-8", "backslashreplace"))
        if room < 0:
            parts.append(f"\n... and {len(found) - number} more, for which there is no room here.\n")
            break
        parts.append(line)
    parts.append(f"\n`pydolphin-lint explain {found[0].code}` tells more.\n")
    return "".join(parts)


def table_row(cells: Iterable[str]) -> str:
    """The cells, which are Markdown, as a row of a table."""
    return "| " + " | ".join(cells) + " |\n"


def escaped_html(text: str) -> str:
    """Text that HTML shows as it is, on one line; an empty comment keeps mentions and addresses from being links."""
    shown = html.escape(printable(text), quote=False)
    return re.sub(r"([@#])|(:)(?=//)|\bwww(?=\.)", r"\g<0><!-- -->", shown)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line, also in the cell of a table."""
    shown = re.sub(r"[\\`*_\[\]~]", r"\\\g<0>", escaped_html(text))
    return shown.replace("|", "&#124;").replace("$", "&#36;")
