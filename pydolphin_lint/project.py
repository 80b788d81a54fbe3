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
    from collections.abc import Callable, Mapping, Sequence
    from typing import Final

    from pydolphin_lint.diagnostic import Diagnostic
    from pydolphin_lint.index import Facts
    from pydolphin_lint.rule import Rule
    from pydolphin_lint.sdk.catalog import Sdk

#: To be counted up whenever the facts of a file, or their form, change.
FORMAT = 1
_ENDINGS = (".py", ".yaml", ".yml")
#: Below git's own folder.
_STORE = ("pydolphin-lint", "project.json")
#: An index may hold so many times as many files as there are, and some more: those of other branches.
_SPARE, _SOME = 3, 1000
_NEEDLES = (b"pydolphinscheduler", b"task_type")


class Repository:
    """What is known of the files of a folder that git tracks; without git, of all that are there.

    `paths`: all of them, with their ids as in workspace.Tracked. `facts` by path: files that say nothing are left out.
    `files`: how many there are, without those that are no workflow files by their names or first lines. `whole`: there
    are certainly no others that could say something. `unread`: paths that cannot be read, with the reason.
    """

    __slots__ = ("_absent", "_lost", "_templates", "facts", "files", "folder", "paths", "unread", "whole")

    def __init__(self, folder: str) -> None:
        self.folder: Final = folder
        self.facts: Final[dict[str, Facts]] = {}
        self.paths: Mapping[str, str | None] = {}
        self.unread: Final[dict[str, str]] = {}
        self.files = 0
        self.whole = False
        #: So many files are no more on the disk.
        self._lost = 0
        #: The ids of files that are not on the disk.
        self._absent: dict[str, str] = {}
        self._templates: Sequence[str] = ()

    def gather(
        self,
        read: Mapping[str, Facts | None],
        *,
        sdk: Sdk | None,
        rules: str | None,
        remembers: bool,
        trusts: bool = True,
    ) -> None:
        """Finds out what there is to know, but for what was `read` already (None: it cannot be).

        `rules` is the folder of a team's own rules, which say nothing here. If it `remembers`, git's folder keeps the
        facts for the next time; if it does not trust them, it makes them anew.
        """
        tracked = workspace.tracked(self.folder, _ENDINGS)
        if tracked is None:
            blobs: dict[str, str | None] = dict.fromkeys(workspace.files(self.folder, untracked=False))
            remembers = False
        else:
            blobs = tracked.blobs
            self.whole = tracked.has_all
            self._templates = tracked.templates
            self._absent = {path: blobs[path] or "" for path in tracked.absent}
        if rules is not None:
            blobs = {path: blob for path, blob in blobs.items() if not workspace.is_rule_file(path, rules)}
        self.paths = blobs
        store = workspace.below(tracked.store, *_STORE) if tracked is not None and remembers else ""
        made_by = f"pydolphin-lint {__version__}.{FORMAT} sdk {sdk.version if sdk else 'newest'} {_PYTHON}"
        known = index.load(_kept(store), made_by) if trusts and store else index.Index()
        missing = self._look_up(blobs, read, known)
        if missing and self._learn(missing, blobs, known, sdk) and store:
            if len(known) > _SPARE * len(blobs) + _SOME:
                known = known.only({index.id_of(path, blob) for path, blob in blobs.items() if blob is not None})
            workspace.keep(store, index.dump(known, made_by))
        nameless = [path for path in blobs if not path.endswith(_ENDINGS)]
        self.files = len(blobs) - sum(path not in self.facts for path in nameless) - self._lost - len(self.unread)

    def _look_up(
        self, blobs: Mapping[str, str | None], read: Mapping[str, Facts | None], known: index.Index
    ) -> list[str]:
        """Takes what is known; the paths of the others."""
        facts, empty, mine = known.facts, known.empty, self.facts
        missing = []
        for path, blob in blobs.items():
            if path in read:
                each = _known(read[path])
            elif blob is None:
                missing.append(path)
                continue
            else:
                name = index.id_of(path, blob)
                if name not in facts:
                    if name not in empty:
                        missing.append(path)
                    continue
                each = facts[name]
            if each != NOTHING:
                mine[path] = each
        return missing

    def _learn(
        self, missing: Sequence[str], blobs: Mapping[str, str | None], known: index.Index, sdk: Sdk | None
    ) -> bool:
        """Reads files; whether there is something new to remember."""
        from pydolphin_lint import parallel

        here = [path for path in missing if path not in self._absent]
        gone = [path for path in missing if path in self._absent]
        found = parallel.spread(
            lambda path: _read(path, blobs[path], sdk), here, parallel.processes(len(here), alone=True)
        )
        contents = workspace.blobs(self.folder, [self._absent[path] for path in gone]) if gone else []
        for data, path in zip(contents, gone, strict=True):
            found.append((UNREADABLE, "", False) if data is None else (_facts(Source(path, data), sdk), "", True))
        is_news = False
        for path, (facts, reason, is_kept) in zip([*here, *gone], found, strict=True):
            if facts is None:
                self._lost += path.endswith(_ENDINGS)
                continue
            if reason:
                self.unread[path] = reason
            if facts != NOTHING:
                self.facts[path] = facts
            blob = blobs[path]
            if is_kept and blob is not None:
                known.learn(index.id_of(path, blob), facts)
                is_news = True
        return is_news

    def is_generated(self) -> bool:
        """Whether files may be made of templates, which nobody can read."""
        return any(needle in _kept(path) for path in self._templates for needle in _NEEDLES)

    def source(self, path: str) -> Source | None:
        """A file of the repository, None if it cannot be read any more."""
        if path in self._absent:
            data = workspace.blobs(self.folder, [self._absent[path]])[0]
            return None if data is None else Source(path, data)
        try:
            return Source(path, workspace.read(path))
        except workspace.WorkspaceError:
            return None


#: Other versions of Python may read another thing in a file, or nothing.
_PYTHON = sys.implementation.cache_tag


def _known(read: Facts | None) -> Facts:
    """The facts of a file that was read; of one that is not ours, there are none."""
    return UNREADABLE if read is None else read or NOTHING


def _kept(path: str) -> bytes:
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
    found = [(path, facts) for each in repositories for path, facts in each.facts.items()]
    if len(repositories) > 1 or beside:
        found += [
            (path, _known(facts)) for path, facts in sorted(beside.items(), key=lambda one: workspace.is_link(one[0]))
        ]
        # No file is compared with itself, by whichever names it is met.
        found = list({workspace.real(path): (path, facts) for path, facts in reversed(found)}.values())
    whole = any(each.whole for each in repositories)
    if not index.may_find(found, whole=whole):
        return []
    from pydolphin_lint.engine import check_project

    whole = whole and not any(each.is_generated() for each in repositories)

    def is_imported(path: str) -> bool:
        return any(workspace.is_imported_in(each.folder, path) for each in repositories)

    project = index.joined(found, whole=whole, external=external, is_imported=is_imported)
    return check_project(project, choose())
