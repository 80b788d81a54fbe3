"""A rule's page on a terminal: its Markdown with colours for headings and code, wrapped to the width."""

from __future__ import annotations

from pydolphin_lint.report.text import BOLD, CYAN, OFF, width

#: Longer lines are hard to read, however wide the terminal is.
WIDEST = 100
_FENCE = "```"


def render(markdown: str, columns: int, *, colour: bool) -> str:
    """What a person sees. Without colours the signs of Markdown stay: they say what is a heading and what is code."""
    columns = max(min(columns, WIDEST), 20)
    lines: list[str] = []
    paragraph: list[str] = []
    in_code = False

    def finish() -> None:
        if paragraph:
            lines.extend(_wrapped(" ".join(paragraph), columns, colour))
            paragraph.clear()

    for line in markdown.splitlines():
        if line.startswith(_FENCE):
            finish()
            in_code = not in_code
            if not colour:
                lines.append(line)
        elif in_code:
            lines.append(f"    {CYAN}{line}{OFF}" if colour and line else line)
        elif line.startswith("#"):
            finish()
            lines.append(f"{BOLD}{line.lstrip('# ')}{OFF}" if colour else line)
        elif not line.strip():
            finish()
            lines.append("")
        else:
            if line.startswith("- "):
                finish()
            paragraph.append(line.strip())
    finish()
    return "".join(f"{line}\n" for line in lines)


def _wrapped(text: str, columns: int, colour: bool) -> list[str]:
    """The lines of a paragraph; code that goes over a line's end goes on in the next one."""
    lines = [""]
    length = 0
    in_code = False
    for word in text.split():
        shown, in_code, taken = _painted(word, in_code, colour)
        if length and length + 1 + taken > columns:
            if colour and lines[-1].rfind(CYAN) > lines[-1].rfind(OFF):
                lines[-1] += OFF
                shown = CYAN + shown
            lines.append(shown)
            length = taken
        else:
            lines[-1] += f" {shown}" if length else shown
            length += taken + (1 if length else 0)
    return lines


def _painted(word: str, in_code: bool, colour: bool) -> tuple[str, bool, int]:
    """A word with its code in colour, whether code goes on behind it, and how many columns it takes."""
    if not colour:
        return word, in_code, width(word)
    shown = ""
    parts = word.split("`")
    for number, part in enumerate(parts):
        if number:
            in_code = not in_code
            shown += CYAN if in_code else OFF
        shown += part
    return shown, in_code, width(word) - (len(parts) - 1)
