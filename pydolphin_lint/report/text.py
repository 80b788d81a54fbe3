"""`path:line:column: CODE message` (`CODE [warning] message`), and for a person the line with a caret under it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pydolphin_lint.diagnostic import Diagnostic

#: A longer line is quoted in part.
LONGEST = 160
RED, CYAN, BOLD, OFF = "\x1b[31m", "\x1b[36m", "\x1b[1m", "\x1b[0m"


def render(
    diagnostics: Iterable[Diagnostic],
    files: int,
    *,
    held: int = 0,
    line: Callable[[str, int], str] | None = None,
    colour: bool = False,
) -> str:
    """The diagnostics a line each and a summary. `line` gives source lines to quote; without it none are quoted.

    `held`: so many more are old ones that a baseline holds back.
    """
    found = list(diagnostics)
    secrets = {(each.path, each.at.line) for each in found if each.secret}
    parts = []
    for each in found:
        where = f"{printable(each.path)}:{each.at.line}:{each.at.column}:"
        message = ("[warning] " if each.level == "warning" else "") + printable(each.message)
        if colour:
            parts.append(f"{BOLD}{where}{OFF} {RED}{each.code}{OFF} {message}\n")
        else:
            parts.append(f"{where} {each.code} {message}\n")
        if line is not None and (each.path, each.at.line) not in secrets:
            parts.append(_excerpt(each, line(each.path, each.at.line), colour))
    return "".join(parts) + summary(found, files, held)


def statistics(diagnostics: Iterable[Diagnostic], files: int, *, held: int = 0) -> str:
    """How many there are of each code, most first, and a summary."""
    found = list(diagnostics)
    counts: dict[tuple[str, str], int] = {}
    for each in found:
        counts[each.code, each.name] = counts.get((each.code, each.name), 0) + 1
    width = len(str(max(counts.values(), default=0)))
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    rows = "".join(f"{count:{width}}  {code}  {name}\n" for (code, name), count in ordered)
    return rows + summary(found, files, held)


def summary(found: Sequence[Diagnostic], files: int, held: int = 0) -> str:
    """The last line of a report: how many there are, and what tells more."""
    more = f"; `pydolphin-lint explain {found[0].code}` tells more" if found else ""
    return f"{counted(found, files, held)}{more}.\n"


def counted(found: Sequence[Diagnostic], files: int, held: int = 0) -> str:
    """How many problems there are in how many files; `held`: how many more are old ones that a baseline holds back."""
    checked = "1 file" if files == 1 else f"{files} files"
    new = "new " if held else ""
    old = f"; the baseline holds back {held} old {'one' if held == 1 else 'ones'}" if held else ""
    if not found:
        return f"No {new}problems in {checked}{old}"
    problems = f"1 {new}problem" if len(found) == 1 else f"{len(found)} {new}problems"
    warnings = sum(each.level == "warning" for each in found)
    if warnings:
        problems += f" ({'1 warning' if warnings == 1 else f'{warnings} warnings'})"
    return f"{problems} in {len({each.path for each in found})} of {checked}{old}"


def _excerpt(diagnostic: Diagnostic, text: str, colour: bool) -> str:
    at = diagnostic.at
    if not text.strip():
        return ""
    end = at.end_column if at.end_line == at.line else len(text) + 1
    start = max(at.column - LONGEST // 2, 0) if len(text) > LONGEST else 0
    text = text[: start + LONGEST]
    before, marked = text[start : at.column - 1], text[at.column - 1 : max(end, at.column + 1) - 1]
    margin = " " * len(str(at.line))
    caret = "^" * max(width(printable(marked)), 1)
    if colour:
        caret = f"{RED}{caret}{OFF}"
    bar = f"{CYAN}|{OFF}" if colour else "|"
    indent = "".join("\t" if character == "\t" else " " * width(printable(character)) for character in before)
    return f"{at.line} {bar} {printable(text[start:], tab=True)}\n{margin} {bar} {indent}{caret}\n"


def width(text: str) -> int:
    """How many columns of a terminal a text takes: wide East Asian characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1 for character in text)


def printable(text: str, *, tab: bool = False) -> str:
    """The text on one line: control characters, which could move the cursor, are written as escapes."""
    if text.isprintable():
        return text
    return "".join(
        character
        if character.isprintable() or (tab and character == "\t")
        else character.encode("unicode_escape", "surrogatepass").decode("ascii")
        for character in text
    )
