"""One module a format; each turns diagnostics into text."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FORMATS = ("text", "json", "sarif", "github", "gitlab", "markdown", "junit")


class OutputError(Exception):
    """An `--output` that cannot be carried out; the text says why."""


def outputs(given: Sequence[str], formats: Sequence[str]) -> list[tuple[str, str | None]]:
    """`FORMAT[:FILE]` words as formats and files; None is the standard output. Without a word, the first format."""
    found: list[tuple[str, str | None]] = []
    for word in given or formats[:1]:
        name, colon, path = word.partition(":")
        if name not in formats:
            raise OutputError(f"unknown output format {name!r}: the formats are {', '.join(formats)}")
        if colon and not path:
            raise OutputError(f"--output {word}: the name of the file is missing")
        found.append((name, path or None))
    if sum(path is None for _, path in found) > 1:
        raise OutputError("only one output can go to the standard output: give the others a file, like json:FILE")
    return found
