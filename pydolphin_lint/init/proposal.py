"""What `init` proposes: files to add and files to change, each whole, and what a person should do by hand."""

from __future__ import annotations

from difflib import unified_diff
from importlib.resources import files
from typing import NamedTuple

from pydolphin_lint import __version__
from pydolphin_lint.report.text import printable


class Change(NamedTuple):
    """A file below the top of the repository, as it is (None: it is not there) and as it shall be.

    `instead`: what a reader is shown in place of a text that no person has written.
    """

    path: str
    before: bytes | None
    after: bytes
    instead: str | None = None


class Proposal(NamedTuple):
    """Changes, and notes: what was left out or has to be done by hand, and why."""

    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()

    def __add__(self, other: object) -> Proposal:
        if not isinstance(other, Proposal):
            return NotImplemented
        return Proposal(self.changes + other.changes, self.notes + other.notes)


def template(name: str, **words: str) -> str:
    """The text of a template with `<word>` filled in.

    A line that is nothing but its lead and a word is repeated for each line of the word, and left out if that is empty.
    """
    lines = []
    for line in files(__package__).joinpath("templates", name).read_text("utf-8").splitlines():
        alone = next((word for word in words if line.lstrip(" -") == f"<{word}>"), None)
        if alone is not None:
            lines += [line.replace(f"<{alone}>", each) for each in words[alone].splitlines()]
            continue
        for word, text in {"version": __version__, **words}.items():
            line = line.replace(f"<{word}>", text)
        lines.append(line)
    return "".join(f"{line}\n" for line in lines)


def difference(change: Change) -> str:
    """A unified diff without the lines around, which may hold anything: also a secret."""
    name = printable(change.path)
    if change.instead is not None:
        return f"--- /dev/null\n+++ {name}\n+({change.instead})\n"
    old, new = (
        [f"{printable(line)}\n" for line in (data or b"").decode("utf-8-sig", "replace").splitlines()]
        for data in (change.before, change.after)
    )
    return "".join(unified_diff(old, new, "/dev/null" if change.before is None else name, name, n=0))
