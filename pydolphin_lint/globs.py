"""Patterns of paths, as in `.gitignore`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re


def compiled(pattern: str) -> re.Pattern[str]:
    """What matches the paths that a pattern means; a path has `/` between its names and begins with none.

    `*` is any text within a name, `?` one character of it, `**` any number of folders. A pattern without `/` means a
    name at any depth, any other one is meant from the folder where paths begin. What matches a folder matches all that
    is in it.
    """
    import re

    names = pattern.strip("/").removeprefix("./").split("/")
    if len(names) == 1 and not pattern.startswith(("/", "./")):
        names.insert(0, "**")
    parts = []
    for name in names[:-1]:
        parts.append("(?:[^/]+/)*" if name == "**" else _name(name) + "/")
    parts.append(".+" if names[-1] == "**" else _name(names[-1]) + "(?:/.*)?")
    # What is outside of the folder is meant by none.
    return re.compile(rf"(?!\.\./){''.join(parts)}\Z", re.DOTALL)


def _name(pattern: str) -> str:
    import re

    return "".join({"*": "[^/]*", "?": "[^/]"}.get(character) or re.escape(character) for character in pattern)
