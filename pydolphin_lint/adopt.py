"""Only what is new: without what a baseline has counted, without what has not changed since a commit."""

from __future__ import annotations

import os
from collections import Counter

from pydolphin_lint import baseline, catalog, console, workspace
from pydolphin_lint.config import BASELINE_FILE
from pydolphin_lint.console import UsageError
from pydolphin_lint.model import Project
from pydolphin_lint.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from typing import Final

    from pydolphin_lint.baseline import Entry, Key
    from pydolphin_lint.changes import Changes
    from pydolphin_lint.config import Config
    from pydolphin_lint.diagnostic import Diagnostic
    from pydolphin_lint.engine import Checked
    from pydolphin_lint.rule import Rule


class Run:
    """What a run of `check` looks at: with these rules, files and all of these folders, by paths as they were given.

    `available`: the codes of all rules that there are. `unreadable`: files that the rules could not look at.
    """

    __slots__ = ("available", "files", "folders", "rules", "unreadable")

    def __init__(
        self,
        folders: Collection[str],
        rules: Sequence[Rule],
        available: Collection[str],
        files: Collection[str],
        unreadable: Collection[str],
    ) -> None:
        self.folders: Final = folders
        self.rules: Final = rules
        self.available: Final = available
        self.files: Final = files
        self.unreadable: Final = unreadable


class Baseline:
    """A baseline in use."""

    __slots__ = ("_entries", "_folder", "_is_configured", "_path", "_place", "_shown")

    def __init__(self, config: Config, given: str | None, *, is_written: bool) -> None:
        """`given`: the file, empty for the usual one; None for that of the configuration.

        Raises UsageError if it cannot be read, and needs to be: one that `is_written` need not be there.
        """
        self._path = given or config.baseline or os.path.join(config.folder, BASELINE_FILE)
        self._folder = os.path.dirname(self._path) or "."
        #: Gives the path of a file as the baseline has it.
        self._place = workspace.relative_to(self._folder)
        self._shown = os.path.relpath(self._path)
        self._is_configured = config.baseline is not None and os.path.abspath(config.baseline) == os.path.abspath(
            self._path
        )
        if not self._path.endswith(".json"):
            # An option takes the path behind it, and no workflow shall be written over.
            raise UsageError(
                f"{self._shown}: a baseline is a file that ends in .json; paths to check stand before the option"
            )
        if is_written and not workspace.exists(self._path):
            self._entries: dict[Key, Entry] = {}
            return
        try:
            self._entries = baseline.parse(workspace.read(self._path).decode())
        except workspace.WorkspaceError as error:
            advice = "" if workspace.exists(self._path) else f": `{self._command()}` makes it"
            raise UsageError(f"{self._shown}: the baseline cannot be read: {error}{advice}") from None
        except (baseline.BaselineError, UnicodeDecodeError) as error:
            raise UsageError(f"{self._shown}: the baseline cannot be used: {error}") from None

    def new(self, found: Sequence[Diagnostic], run: Run) -> list[Diagnostic]:
        """The findings that the baseline does not hold back. Says what it has that is no longer needed."""
        groups: dict[Key, list[Diagnostic]] = {}
        for each in found:
            groups.setdefault((self._place(each.path), each.code), []).append(each)
        held: set[Diagnostic] = set()
        for key, group in groups.items():
            entry = self._entries.get(key)
            if entry is None or key[1] in catalog.OWN:
                continue
            new = entry.new(group)
            held.update(set(group) - set(new))
            if len(new) > max(len(group) - entry.count, 0):
                console.complain(
                    f"{group[0].path}: {key[1]} is counted {entry.count} times in the baseline, and found {len(group)} "
                    f"times: which are new cannot be told, so all {len(new)} that may be are shown"
                )
        was_seen = self._seen(run)
        left = {key: entry.count - len(groups.get(key, ())) for key, entry in self._entries.items()}
        unneeded = sum(number for key, number in left.items() if number > 0 and was_seen(key))
        # Where a rule has crashed, nobody knows what it would have found.
        if unneeded and not any(each.code == "PDS000" for each in found):
            what = "1 finding of it is" if unneeded == 1 else f"{unneeded} findings of it are"
            console.complain(f"{self._shown}: {what} mended: `{self._command()}` takes that out")
        return [each for each in found if each not in held]

    def write(self, found: Iterable[Diagnostic], run: Run) -> list[Diagnostic]:
        """Writes what is found, and what the baseline has already of files and rules that this run did not look at.

        Gives what is never held back. Raises WorkspaceError.
        """
        lasting = [each for each in found if each.code in catalog.OWN]
        if any(each.code == "PDS000" for each in lasting):
            console.complain(f"{self._shown}: not written, for not all rules could look")
            return lasting
        counts = baseline.count((each for each in found if each.code not in catalog.OWN), self._place)
        entries = baseline.updated(self._entries, counts, self._seen(run))
        text = baseline.render(entries)
        if not workspace.exists(self._path) or workspace.read(self._path) != text.encode("utf-8", "backslashreplace"):
            workspace.write_text(self._path, text)
        number = sum(entry.count for entry in entries.values())
        has = "1 finding" if number == 1 else f"{number} findings"
        advice = ""
        if not self._is_configured:
            name = os.path.basename(self._path)
            advice = f'; for the hooks, write baseline = "{name}" into the table of the folder that it is in'
        console.complain(f"{self._shown}: the baseline has {has} now{advice}")
        return lasting

    def _seen(self, run: Run) -> Callable[[Key], bool]:
        """Tells whether a run would have found all that there is of a rule in a file."""
        rules = {rule.code: rule for rule in run.rules}
        files = {self._place(path) for path in run.files}
        unreadable = {self._place(path) for path in run.unreadable}
        top = os.path.realpath(self._folder)

        def was_seen(key: Key) -> bool:
            path, code = key
            if code in rules and rules[code].on is Project:
                return not unreadable and _is_below(top, run.folders)
            if code not in rules and code in run.available:
                return False
            if path in files:
                return path not in unreadable
            whole = os.path.normpath(os.path.join(top, path))
            return not workspace.exists(whole) and _is_below(whole, run.folders)

        return was_seen

    def _command(self) -> str:
        command = "pydolphin-lint check --write-baseline"
        return command if self._is_configured or self._shown == BASELINE_FILE else f"{command}={self._shown}"


def _is_below(path: str, folders: Iterable[str]) -> bool:
    return any(os.path.join(path, "").startswith(os.path.join(os.path.realpath(each), "")) for each in folders)


def since(
    found: Sequence[Diagnostic], changes: Changes, check: Callable[[Source], Checked], rules: Iterable[Rule]
) -> list[Diagnostic]:
    """The findings that the changes have brought: on a changed line, or not there before in a file that has changed."""
    place = workspace.relative_to(changes.top)
    comparing = {rule.code for rule in rules if rule.on is Project}
    old: dict[str, Counter[tuple[str, str]]] = {}

    def was_there(name: str, each: Diagnostic) -> bool:
        before = changes.files[name].before
        if before is None:
            return False
        if name not in old:
            data = workspace.at_commit(changes.base, before)
            diagnostics = check(Source(each.path, data)).diagnostics if data is not None else ()
            old[name] = Counter((one.code, baseline.mark(one)) for one in diagnostics)
        what = each.code, baseline.mark(each)
        old[name][what] -= 1
        return old[name][what] >= 0

    def is_new(each: Diagnostic) -> bool:
        name = place(each.path)
        related = [(place(one.path), one.at) for one in each.related]
        if each.code in catalog.OWN:
            return each.code == "PDS000" or name in changes.files
        if changes.cause(name, each, related):
            return True
        return each.code not in comparing and name in changes.files and not was_there(name, each)

    return [each for each in found if is_new(each)]
