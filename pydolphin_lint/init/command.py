"""The command `init`: look, propose, show, ask, write."""

from __future__ import annotations

from pydolphin_lint import console, workspace
from pydolphin_lint.console import CLEAN, FINDINGS, UsageError
from pydolphin_lint.init import ci, editor, hooks, tables
from pydolphin_lint.init.proposal import Proposal, difference
from pydolphin_lint.init.repository import Repository, look
from pydolphin_lint.report.text import printable

NEXT = """\
Next: git add what is written
      pip install pre-commit
      pre-commit install
      pre-commit run --all-files
"""


def init(folder: str, *, yes: bool, host: str | None) -> int:
    """Proposes what a repository lacks, and writes it if somebody agrees.

    `host`: whose CI it is, None to find out. Gives the exit status: 0 written or nothing to do, 1 not written. Raises
    UsageError outside of a repository, and for a file that cannot be written.
    """
    repository = look(folder)
    found = hooks.propose(repository) + ci.propose(repository, host) + tables.propose(repository)
    found += editor.propose(repository)
    notes = "".join(f"note: {_indented(note)}\n" for note in found.notes)
    if not found.changes:
        console.write(notes + ("Nothing to write.\n" if notes else "Everything is in place.\n"))
        return CLEAN
    console.write("".join(map(difference, found.changes)) + "\n" + notes)
    these = "this file" if len(found.changes) == 1 else f"these {len(found.changes)} files"
    if not yes:
        if not console.can_ask():
            console.write(f"Nothing is written: `--yes` writes {these}.\n")
            return FINDINGS
        if not console.ask(f"Write {these}? [y/N] "):
            console.write("Nothing is written.\n")
            return FINDINGS
    _write(repository, found)
    names = ", ".join(printable(change.path) for change in found.changes)
    console.write(f"Written: {names}.\n{NEXT}")
    return CLEAN


def _write(repository: Repository, found: Proposal) -> None:
    """Writes each file whole, if all are still what the proposal was made for."""
    for change in found.changes:
        if repository.read(change.path) != change.before or (change.before is None and repository.has(change.path)):
            raise UsageError(f"init: {change.path} has changed meanwhile, nothing is written: run it again")
    for number, change in enumerate(found.changes):
        path = f"{repository.top}/{change.path}"
        try:
            if change.before is None:
                workspace.create(path, change.after)
            else:
                workspace.write(path, change.after)
        except workspace.WorkspaceError as error:
            done = ", ".join(each.path for each in found.changes[:number]) or "nothing"
            raise UsageError(f"init: {error}; written: {done}; run it again for the rest") from None


def _indented(note: str) -> str:
    """A note of several lines, whose others are shown under its first."""
    first, *others = note.splitlines()
    return "\n".join([printable(first), *(f"      {printable(line)}" for line in others)])
