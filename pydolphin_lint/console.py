"""What the program says to whoever started it: text, complaints and an exit status."""

from __future__ import annotations

import os
import sys

CLEAN, FINDINGS, USAGE, INTERNAL = 0, 1, 2, 3


class UsageError(Exception):
    """The command line cannot be carried out as it was given."""


def complain(message: str) -> int:
    """One line on the standard error, whatever the message is made of."""
    from pydolphin_lint.report.text import printable

    try:
        sys.stderr.write(f"pydolphin-lint: {printable(message)}\n")
    except (AttributeError, OSError):
        # Closed or full: the exit status must say it alone.
        pass
    return USAGE


def write(text: str) -> None:
    """Writes to the standard output at once, so that nothing is left to fail at the exit."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        # Whoever closed the pipe has seen enough.
        if not isinstance(error, BrokenPipeError):
            raise UsageError(f"the standard output cannot be written: {error.strerror}") from None


def is_terminal() -> bool:
    """Whether a person reads the standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def can_ask() -> bool:
    """Whether a person sees a question and can answer it."""
    return is_terminal() and sys.stdin is not None and sys.stdin.isatty()


def ask(question: str) -> bool:
    """Whether the person says yes; anything else is a no."""
    try:
        return input(question).strip().lower() in ("y", "yes")
    except (EOFError, UnicodeDecodeError):
        write("\n")
        return False


def has_colour() -> bool:
    """Whether a terminal shows colours, and its user wants them."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
