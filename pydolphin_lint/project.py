"""A whole repository: which files there are, what the project rules must know of each, and what they say.

What git says to be unchanged since it was read last is not read again; of everything else, the text on the disk counts.
"""

from __future__ import annotations

import sys

from pydolphin_lint import __version__, index, workspace
from pydolphin_lint.index import NOTHING, UNREADABLE
from pydolphin_lint.source import Source, is_ours, language_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
    from typing import Final

    from pydolphin_lint.diagnostic import Diagnostic
    from pydolphin_lint.index import Facts, Told
    from pydolphin_lint.rule import Rule
    from pydolphin_lint.sdk.catalog import Sdk

#: To be counted up whenever the facts of a file, or their form, change.
FORMAT = 2
_ENDINGS = (".py", ".yaml", ".yml")
_NAMES = tuple(ending.encode() for ending in _ENDINGS)
#: The same at the end of an entry of git's list.
_LISTED = tuple(name + b"\0" for name in _NAMES)
#: Below git's own folder.
_STORE = ("pydolphin-lint", "project.json")
#: An index may hold so many times as many files as there are, and some more: those of other branches.
_SPARE, _SOME = 3, 1000
#: Fewer new files than one of so many are read once more sooner than all is written again.
_WORTH_WRITING = 4000
_NEEDLES = (b"pydolphinscheduler", b"task_type")
#: Other versions of Python may read another thing in a file, or nothing.
_PYTHON = sys.implementation.cache_tag


class Repository:
    """What is known of the files of a folder that git tracks; without git, of all that are there.

    `files`: how many there are, by their endings. `whole`: there are certainly no others that could say something.
    `unread`: paths that cannot be read, with the reason.
    """

    __slots__ = (
        "_absent",
        "_jobs",
        "_lost",
        "_sdk",
        "_templates",
        "_tracked",
        "_unchanged",
        "files",
        "folder",
        "new",
        "unread",
        "whole",
    )

    def __init__(self, folder: str, sdk: Sdk | None, jobs: int | None = None) -> None:
        self.folder: Final = folder
        #: What files say that were remembered, and those that were read; all others say nothing.
        self._unchanged: Mapping[bytes, Told] = {}
        self.new: Final[dict[str, Told]] = {}
        self.unread: Final[dict[str, str]] = {}
        self.files = 0
        self.whole = False
        self._sdk: Final = sdk
        #: So many processes may share the work; None: as many as pay.
        self._jobs: Final = jobs
        #: The ids of files that are not on the disk.
        self._absent: Final[dict[str, str]] = {}
        #: So many files are no more on the disk.
        self._lost = 0
        self._tracked: workspace.Tracked | None = None
        self._templates: Sequence[str] = ()

    def gather(
        self, read: Mapping[str, Facts | None], *, rules: str | None, remembers: bool, trusts: bool = True
    ) -> None:
        """Finds out what there is to know, but for what was `read` already (None: it cannot be).

        `rules` is the folder of a team's own rules, which say nothing here. If it `remembers`, git's folder keeps the
        facts for the next time; if it does not trust them, it makes them anew.
        """
        tracked = workspace.Tracked(self.folder)
        store = tracked.store()
        path = workspace.below(store, *_STORE) if store is not None and remembers else ""
        made_by = f"pydolphin-lint {__version__}.{FORMAT} sdk {self._sdk.version if self._sdk else 'newest'} {_PYTHON}"
        known = index.load(_content(path), made_by) if path and trusts else index.Index()
        entries = tracked.read()
        if not entries:
            self._walk(read, rules)
            return
        self._tracked = tracked
        kept, unknown = _sorted_out(entries, known)
        differing = tracked.differ(unknown)
        again = set(differing)
        if b"\0S " in tracked.listed or tracked.listed.startswith(b"S "):
            again.update(entry for entry in kept if tracked.may_be_absent(entry))
        if read or rules is not None:
            again.update(entry for entry in entries if self._is_special(tracked.path(entry), read, rules))
        if again:
            # Of some that are known, something else counts.
            kept = {entry: one for entry, one in kept.items() if entry not in again}
            again.update(unknown)
        self._unchanged = kept
        self.files = sum(map(tracked.listed.count, _LISTED))
        self.whole = tracked.has_all
        self._templates = tracked.templates
        news = self._take(again or unknown, known, differing, read, rules)
        if path and news and news * _WORTH_WRITING >= len(known):
            if len(known) > _SPARE * len(entries) + _SOME:
                known = known.only(set(entries))
            workspace.keep(path, index.dump(known, made_by))
        self.files -= self._lost

    def _is_special(self, path: str, read: Mapping[str, Facts | None], rules: str | None) -> bool:
        return path in read or (rules is not None and workspace.is_rule_file(path, rules))

    def _take(
        self,
        unknown: Iterable[bytes],
        known: index.Index,
        differing: Container[bytes],
        read: Mapping[str, Facts | None],
        rules: str | None,
    ) -> int:
        """Takes in what git's list has beside what is known; how much of it is to be remembered."""
        tracked = self._tracked
        assert tracked is not None
        todo: dict[str, bytes] = {}
        for entry in sorted(unknown):
            if not may_matter(entry.rpartition(b"\t")[2]):
                continue
            path = tracked.path(entry)
            if not tracked.is_file(entry) or (rules is not None and workspace.is_rule_file(path, rules)):
                self._lost += path.endswith(_ENDINGS)
            elif path in read:
                self._tell(path, _known(read[path]))
            elif path not in todo:
                todo[path] = entry
                if tracked.may_be_absent(entry) and not workspace.exists(path):
                    self._absent[path] = tracked.blob(entry)
            else:
                # Git lists a file in conflict several times.
                self._lost += path.endswith(_ENDINGS)
        same = {
            path: tracked.blob(entry)
            for path, entry in todo.items()
            if entry not in differing and (tracked.is_plain(entry) or path in self._absent)
        }
        news = 0
        for path, facts, is_kept in self._learn(list(todo), same):
            self._tell(path, facts)
            if is_kept:
                known.learn(todo[path], facts)
                news += 1
        return news

    def _walk(self, read: Mapping[str, Facts | None], rules: str | None) -> None:
        """The same where git knows nothing."""
        paths = workspace.files(self.folder, untracked=False)
        if rules is not None:
            paths = [path for path in paths if not workspace.is_rule_file(path, rules)]
        for path in paths:
            if path in read:
                self._tell(path, _known(read[path]))
        for path, facts, _ in self._learn([path for path in paths if path not in read], {}):
            self._tell(path, facts)
        self.files = sum(path.endswith(_ENDINGS) for path in paths) - self._lost

    def _tell(self, path: str, facts: Facts) -> None:
        if facts != NOTHING:
            self.new[path] = index.told(facts)

    def _learn(self, paths: Sequence[str], blobs: Mapping[str, str]) -> Iterator[tuple[str, Facts, bool]]:
        """Path and facts of files, and whether they are those of what git has of the file, by its id."""
        from pydolphin_lint import parallel

        gone = [path for path in paths if path in self._absent]
        if gone:
            contents = workspace.blobs(self.folder, [self._absent[path] for path in gone])
            for path, data in zip(gone, contents, strict=True):
                yield path, UNREADABLE if data is None else _facts(Source(path, data), self._sdk), data is not None
        here = [path for path in paths if path not in self._absent]
        found = parallel.spread(
            lambda path: _read(path, blobs.get(path), self._sdk),
            here,
            parallel.processes(len(here), self._jobs, alone=True),
        )
        for path, (facts, reason, is_kept) in zip(here, found, strict=True):
            if reason:
                self.unread[path] = reason
            if reason or facts is None:
                self._lost += path.endswith(_ENDINGS)
            if facts is not None:
                yield path, facts, is_kept

    def sayings(self) -> list[Told]:
        """What all files say, in any order."""
        return [*self._unchanged.values(), *self.new.values()]

    def by_path(self, names: set[bytes] | None = None) -> dict[str, Told]:
        """The same by paths; with `names`, only of files that define a workflow which is called like one of these."""
        kept, new = self._unchanged, self.new
        if names is not None:
            kept = {entry: one for entry, one in kept.items() if index.defines(one, names)}
            new = {path: one for path, one in new.items() if index.defines(one, names)}
        tracked = self._tracked
        return ({} if tracked is None else {tracked.path(entry): one for entry, one in kept.items()}) | new

    def obscure(self) -> list[str]:
        """The files of which not all is known."""
        return [path for path, one in self.by_path().items() if index.hides(one)]

    def is_generated(self) -> bool:
        """Whether files may be made of templates, which nobody can read."""
        return any(needle in _content(path) for path in self._templates for needle in _NEEDLES)

    def source(self, path: str) -> Source | None:
        """A file of the repository, None if it cannot be read any more."""
        if path in self._absent:
            data = workspace.blobs(self.folder, [self._absent[path]])[0]
            return None if data is None else Source(path, data)
        try:
            return Source(path, workspace.read(path))
        except workspace.WorkspaceError:
            return None


def _sorted_out(entries: Iterable[bytes], known: index.Index) -> tuple[dict[bytes, Told], list[bytes]]:
    """The entries of files that are known to say something, with that; and those of files that nothing is known of."""
    told, empty = known.told.get, known.empty
    kept: dict[bytes, Told] = {}
    unknown = []
    for entry in entries:
        one = told(entry)
        if one is not None:
            kept[entry] = one
        elif entry not in empty:
            unknown.append(entry)
    return kept, unknown


def may_matter(path: bytes) -> bool:
    """Whether the name of a file says that it may be a workflow file, or nothing."""
    name = path.rpartition(b"/")[2]
    return name.endswith(_NAMES) or b"." not in name


def _known(read: Facts | None) -> Facts:
    """The facts of a file that was read; of one that is not ours, there are none."""
    return UNREADABLE if read is None else read or NOTHING


def _content(path: str) -> bytes:
    try:
        return workspace.read(path)
    except workspace.WorkspaceError:
        return b""


def _read(path: str, blob: str | None, sdk: Sdk | None) -> tuple[Facts | None, str, bool]:
    """The facts of a file, None if there is no such file; why it cannot be read; whether they are those of a blob."""
    try:
        data = workspace.read(path)
    except workspace.WorkspaceError as error:
        if workspace.exists(path) and not workspace.is_folder(path):
            return UNREADABLE, str(error), False
        return None, "", False
    return _facts(Source(path, data), sdk), "", blob is not None and _is_blob(data, blob)


def _facts(source: Source, sdk: Sdk | None) -> Facts:
    if language_of(source.path, source.data) is None:
        return NOTHING
    if not is_ours(source.data, source.path):
        return index.facts_of_another(source)
    from pydolphin_lint.engine import check_source

    return index.facts(source, check_source(source, (), sdk=sdk))


def _is_blob(data: bytes, blob: str) -> bool:
    """Whether git has a text under an id, line ends aside. It may have changed meanwhile, or be another one for git."""
    from hashlib import new

    for text in (data, data.replace(b"\r\n", b"\n")):
        digest = new("sha1" if len(blob) == 40 else "sha256", b"blob %d\0" % len(text), usedforsecurity=False)
        digest.update(text)
        if digest.hexdigest() == blob:
            return True
    return False


def check(
    repositories: Sequence[Repository],
    beside: Mapping[str, Facts | None],
    choose: Callable[[], Sequence[Rule]],
    external: tuple[str, ...],
) -> list[Diagnostic]:
    """What the project rules say of repositories and of files beside them; comments suppress nothing.

    Raises one of index.DAMAGED if facts were remembered wrongly.
    """
    whole = any(each.whole for each in repositories)
    if len(repositories) == 1 and not beside:
        taken = index.taken_twice(repositories[0].sayings(), whole=whole)
        found = {} if taken == set() else repositories[0].by_path(taken)
    else:
        # No file is compared with itself, by whichever names it is met.
        found = {path: one for each in repositories for path, one in each.by_path().items()}
        names = {workspace.real(path): path for path in sorted(beside, key=workspace.is_link, reverse=True)}
        names.update({workspace.real(path): path for path in reversed(found)})
        others = {path: index.told(_known(facts)) for path, facts in beside.items()}
        found = {path: found.get(path) or others[path] for path in names.values()}
        taken = index.taken_twice(list(found.values()), whole=whole)
    if taken == set():
        return []
    from pydolphin_lint.engine import check_project

    # Where names alone are wrong, all that is defined need not be known.
    whole = whole and taken is None and not any(each.is_generated() for each in repositories)

    def is_imported(path: str) -> bool:
        return any(workspace.is_imported_in(each.folder, path) for each in repositories)

    project = index.joined(found.items(), whole=whole, external=external, is_imported=is_imported)
    return check_project(project, choose())
