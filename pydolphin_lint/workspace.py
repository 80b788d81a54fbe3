"""git and the disk: which files there are, and what stands in them. Nobody else opens a file or starts git."""

from __future__ import annotations

import os
import stat
import sys

from pydolphin_lint.source import is_yaml, language_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from subprocess import Popen
    from typing import Final

    from pydolphin_lint.changes import Changes

#: Folders that nobody keeps workflows in; git's own ignore rules are asked first, where there is git.
SKIPPED_FOLDERS = frozenset({"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"})
_ATTRIBUTES = ".gitattributes"
#: So many names are looked for one by one in git's list.
_FEW = 20
#: Functions that load a module whose name only running the program would tell.
_LOADERS = ("__import__", "import_module", "iter_modules", "run_module", "run_path", "spec_from_file_location")
#: Files that decide about others, or of which others are made.
_SPECIAL = (
    b".gitattributes", b".ipynb", b".j2", b".jinja", b".jinja2", b".mako", b".mustache", b".template", b".tmpl",
    b".tpl",
)  # fmt: skip
#: So many files are asked for imports at most where no repository says what belongs together.
_MOST_IMPORTERS = 10_000


class WorkspaceError(Exception):
    """A path that cannot be read, and why."""


def read(path: str) -> bytes:
    """The bytes of a file. Raises WorkspaceError, whose text is the reason, if it is no readable regular file."""
    try:
        with open(path, "rb", buffering=0, opener=_open_at_once) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise WorkspaceError("not a regular file")
            return file.readall()
    except OSError as error:
        raise WorkspaceError(error.strerror or str(error)) from None
    except ValueError as error:
        raise WorkspaceError(str(error)) from None


def _open_at_once(path: str, flags: int) -> int:
    """Opens without waiting for the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def is_folder(path: str) -> bool:
    """Whether the path is a folder that files are looked for in."""
    return os.path.isdir(path)


def exists(path: str) -> bool:
    """Whether there is anything at a path, also a link to nowhere."""
    return os.path.lexists(path)


def is_link(path: str) -> bool:
    """Whether the path is a symbolic link: the file it leads to is checked under its own name."""
    return os.path.islink(path)


def real(path: str) -> str:
    """The one path of a file that has several, by links or by ways around."""
    return os.path.realpath(path)


def below(folder: str, *names: str) -> str:
    """The path of what is in a folder."""
    return os.path.join(folder, *names)


def is_readable(path: str, data: bytes) -> bool:
    """Whether a file that was found, not named, is in a language that workflows are written in."""
    return is_yaml(path) or is_python(path, data)


def is_python(path: str, data: bytes) -> bool:
    """Whether a file that was found, not named, is Python: by its ending, or by its first line if it has none."""
    ending = os.path.splitext(path)[1]
    return ending == ".py" or (not ending and data.startswith(b"#!") and b"python" in data[:80].partition(b"\n")[0])


def files(
    folder: str,
    *,
    untracked: bool = True,
    endings: Collection[str] = (".py", "", ".yaml", ".yml"),
    settings: bool = False,
) -> list[str]:
    """The files below a folder with one of these endings, as paths that begin with the folder (if it is not ".").

    With `settings`, these are also shell and `.env` files, and all YAML, whose names say what they are.
    Inside a git work tree these are the files that git tracks and (`untracked`) those that it would add; elsewhere, and
    for a folder of which git ignores everything, all but hidden folders and SKIPPED_FOLDERS.
    """
    found = _ask_git(folder, untracked)
    if not found and (untracked or found is None):
        found = list(_walk(folder))
    prefix = _prefix(folder)
    return sorted(
        prefix + name
        for name in set(found)
        if os.path.splitext(name)[1] in endings or (settings and language_of(name) is not None)
    )


def _prefix(folder: str) -> str:
    """What the path of a file below a folder begins with."""
    return "" if folder in (".", "") else folder.rstrip("/") + "/"


def rule_files(folder: str) -> list[tuple[str, bytes]]:
    """The YAML files below a folder, with their bytes, in the order of paths. Raises WorkspaceError."""
    if not os.path.isdir(folder):
        raise WorkspaceError(f"{folder}: there is no such folder")
    here = os.path.join(os.getcwd(), "")
    found = []
    for name in sorted(_walk(folder)):
        if is_yaml(name):
            path = os.path.join(folder, name)
            try:
                # Messages name a file as short as that is possible.
                found.append((path.removeprefix(here), read(path)))
            except WorkspaceError as error:
                raise WorkspaceError(f"{path}: {error}") from None
    return found


def is_rule_file(path: str, folder: str) -> bool:
    """Whether a file holds rules of a team's own, for it is below their folder; its examples concern nobody."""
    return is_yaml(path) and os.path.realpath(path).startswith(os.path.join(os.path.realpath(folder), ""))


def changes(ref: str) -> Changes:
    """What has changed since a commit in the current folder's repository, committed or not; untracked files are new.

    Raises WorkspaceError.
    """
    from pydolphin_lint.changes import Change, Changes, parse

    top, is_repository = _top(".")
    if not is_repository:
        raise WorkspaceError("this folder is in no repository of git, or git is missing: what changed is unknown")
    base = _run(["git", "rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}"], ".")
    # git takes what begins with a dash for nothing, and what is no name for a range or a search.
    if base is None or ref.startswith("-"):
        raise WorkspaceError(f"git knows no commit {ref!r} here: in CI, fetch the history (fetch-depth: 0)")
    name = base.decode("ascii").strip()
    # Whatever the user's own settings say: no colours, no other program, the text as it is, names from the top.
    diff = _run(
        [
            "git", "-c", "core.quotePath=true", "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative",
            "--ignore-submodules", "--find-renames", "--unified=0", "--inter-hunk-context=0", "--src-prefix=",
            "--dst-prefix=", name, "--",
        ],
        ".",
    )  # fmt: skip
    others = _run(["git", "ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", ":/"], ".")
    if diff is None or others is None:
        raise WorkspaceError(f"git cannot say what has changed since {ref!r}")
    files, gone = parse(diff)
    for path in others.split(b"\0"):
        if path:
            files.setdefault(os.fsdecode(path), Change(None, None))
    return Changes(top, name, files, gone - files.keys())


def at_commit(commit: str, path: str) -> bytes | None:
    """What a file, whose path is meant from the repository's top, had in a commit; None if it was not there."""
    return _run(["git", "cat-file", "blob", f"{commit}:{path}"], ".")


def _ask_git(folder: str, untracked: bool) -> list[str] | None:
    """The files of a folder that git knows; None outside of a work tree or without git."""
    command = ["git", "ls-files", "-z", "--cached"]
    if untracked:
        command += ["--others", "--exclude-standard"]
    answer = _run(command, folder)
    return None if answer is None else [os.fsdecode(name) for name in answer.split(b"\0") if name]


def git(folder: str, *words: str) -> str | None:
    """What git prints when it is called in a folder; None if it fails, or there is no git."""
    answer = _run(["git", *words], folder)
    return None if answer is None else os.fsdecode(answer)


def _run(command: list[str], folder: str, given: bytes | None = None) -> bytes | None:
    """What a program prints, started in a folder and given something to read; None if it fails or does not exist."""
    if given is None:
        return _finish(_start(command, folder))
    import subprocess

    try:
        done = subprocess.run(
            command, cwd=folder or ".", env=_environment(folder), input=given, capture_output=True, check=False
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _environment(folder: str) -> dict[str, str]:
    environment = dict(os.environ)
    # What is not here yet is not fetched for a check.
    environment["GIT_NO_LAZY_FETCH"] = "1"
    if folder not in (".", ""):
        # In a hook git names its own repository by relative paths, which mean nothing elsewhere.
        for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
            environment.pop(name, None)
    return environment


def _start(command: list[str], folder: str) -> tuple[int, Popen[bytes] | int] | None:
    """Starts git, which reads nothing; where its output comes, and the process. None if there is no such program."""
    program, *words = command
    words = [program, "-C", folder or ".", *words]
    environment = _environment(folder)
    try:
        if sys.platform == "win32":
            import subprocess

            nothing = subprocess.DEVNULL
            process = subprocess.Popen(words, env=environment, stdin=nothing, stdout=subprocess.PIPE, stderr=nothing)
            assert process.stdout is not None
            return os.dup(process.stdout.fileno()), process
        # The module for that takes as long to load as Python takes to start.
        reader, writer = os.pipe()
        try:
            number = os.posix_spawnp(
                program,
                words,
                environment,
                file_actions=(
                    (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                    (os.POSIX_SPAWN_DUP2, writer, 1),
                    (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
                ),
            )
        except OSError:
            os.close(reader)
            raise
        finally:
            os.close(writer)
    except OSError:
        return None
    return reader, number


def _finish(started: tuple[int, Popen[bytes] | int] | None) -> bytes | None:
    """What a program that was started prints; None if it fails."""
    if started is None:
        return None
    reader, process = started
    with open(reader, "rb", buffering=0) as pipe:
        output = pipe.readall()
    if isinstance(process, int):
        return output if os.waitpid(process, 0)[1] == 0 else None
    return output if process.wait() == 0 else None


class Tracked:
    """The files of a folder that git tracks. The answers of git are waited for when they are needed.

    An entry is a line of git's list: `H 100644 ID 0<tab>PATH`, the path being relative to the folder. What stands in
    the file is certainly what git has under the ID if the entry is `plain` and not among those that `differ`.
    """

    __slots__ = ("_changes", "_listing", "_place", "_prefix", "folder", "has_all", "listed", "templates")

    def __init__(self, folder: str) -> None:
        self.folder: Final = folder
        self._prefix: Final = os.fsencode(_prefix(folder))
        self._place = _start(["git", "rev-parse", "--git-common-dir", "--show-prefix"], folder)
        self._listing = _start(["git", "ls-files", "-s", "-v", "-z"], folder)
        self._changes = _start(
            ["git", "diff-files", "--name-only", "-z", "--relative", "--ignore-submodules=all"], folder
        )
        #: The folder is the top of its repository, and no other one is nested in it; once everything is listed.
        self.has_all = False
        #: Files of which others are made.
        self.templates: Final[list[str]] = []
        #: All entries, with a zero behind each.
        self.listed = b""

    def store(self) -> str | None:
        """Git's own folder; None outside of a work tree."""
        store, _, below = (_finish(self._place) or b"").partition(b"\n")
        self.has_all = below == b"\n"
        return os.path.join(self.folder or ".", os.fsdecode(store)) if store else None

    def read(self) -> list[bytes]:
        """Waits for the list of entries; it is empty if there is no repository, or git tracks nothing."""
        self.listed = _finish(self._listing) or b""
        if not self.listed:
            _finish(self._changes)
        return self.listed[:-1].split(b"\0") if self.listed else []

    def differ(self, unknown: Iterable[bytes]) -> set[bytes]:
        """The entries whose files have something else on the disk, as far as git looks at them.

        `unknown`: all that nothing is known of by now.
        """
        changed = _finish(self._changes)
        if changed is None:
            return set(self.listed[:-1].split(b"\0"))
        names = set(changed.split(b"\0"))
        attributes: list[str] = []
        for entry in unknown:
            if entry[2:8] == b"160000":
                self.has_all = False
            elif entry.endswith(_SPECIAL):
                path = self.path(entry)
                (attributes if path.endswith(_ATTRIBUTES) else self.templates).append(path)
        names.update(_converted(self.folder, attributes))
        names.discard(b"")
        if len(names) > _FEW:
            entries = self.listed[:-1].split(b"\0")
            return {entry for entry in entries if entry[entry.index(b"\t") + 1 :] in names}
        return {entry for name in names for entry in self._entries(name)}

    def _entries(self, name: bytes) -> Iterator[bytes]:
        """The entries of one path: there are several in a conflict."""
        end = b"\t%s\0" % name
        at = self.listed.find(end)
        while at >= 0:
            yield self.listed[self.listed.rfind(b"\0", 0, at) + 1 : at + len(end) - 1]
            at = self.listed.find(end, at + 1)

    def path(self, entry: bytes) -> str:
        """The path of a file, which begins with the folder."""
        return os.fsdecode(self._prefix + entry[entry.index(b"\t") + 1 :])

    @staticmethod
    def is_file(entry: bytes) -> bool:
        """Whether it is a file at all, not a link or another repository."""
        return entry[2:5] == b"100"

    @staticmethod
    def is_plain(entry: bytes) -> bool:
        """Whether git looks at the file, and it is in no conflict."""
        return entry.startswith(b"H ") and b" 0\t" in entry

    @staticmethod
    def blob(entry: bytes) -> str:
        """The id of what git has."""
        return entry[9 : entry.index(b" ", 9)].decode()

    @staticmethod
    def may_be_absent(entry: bytes) -> bool:
        """Whether a sparse checkout may leave the file out."""
        return entry.startswith(b"S ")


def _converted(folder: str, attributes: Iterable[str]) -> list[bytes]:
    """The files whose text on the disk is made of what git has by a program, or is in another encoding."""
    for path in attributes:
        try:
            data = read(path)
        except WorkspaceError:
            continue
        if b"filter" in data or b"working-tree-encoding" in data:
            names = ("filter", "working-tree-encoding")
            answers = [_run(["git", "ls-files", "-z", "--", f":(exclude,attr:!{name})"], folder) for name in names]
            return [path for answer in answers for path in (answer or b"").split(b"\0")]
    return []


def blobs(folder: str, ids: Sequence[str]) -> list[bytes | None]:
    """What git has under these ids; None for what it does not have here."""
    answer = _run(["git", "cat-file", "--batch"], folder, "".join(f"{each}\n" for each in ids).encode()) or b""
    found: list[bytes | None] = []
    at = 0
    for _ in ids:
        line, _, _ = answer[at : at + 200].partition(b"\n")
        words = line.split()
        at += len(line) + 1
        if len(words) == 3 and words[2].isdigit():
            size = int(words[2])
            found.append(answer[at : at + size])
            at += size + 1
        else:
            found.append(None)
    return found


def _walk(folder: str) -> Iterator[str]:
    todo = [""]
    while todo:
        below = todo.pop(0)
        try:
            entries = list(os.scandir(os.path.join(folder, below) if below else folder or "."))
        except OSError:
            continue
        for entry in entries:
            name = f"{below}/{entry.name}" if below else entry.name
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") and entry.name not in SKIPPED_FOLDERS:
                    todo.append(name)
            else:
                yield name


def top() -> str:
    """The top of the repository that the current folder is in, or the current folder."""
    return _top(os.getcwd())[0]


def relative_to(folder: str) -> Callable[[str], str]:
    """What gives the path of a file from a folder, with slashes, whichever links lead to them.

    A file that is a link itself is not followed. One that is not below the folder begins with `../`.
    """
    above = os.path.realpath(folder)

    def relative(path: str) -> str:
        here, name = os.path.split(path)
        return os.path.relpath(os.path.join(os.path.realpath(here), name), above).replace(os.sep, "/")

    return relative


def seen_from(folder: str) -> Callable[[str], str]:
    """What names files for somebody who stands in a folder: their paths from there, with slashes.

    A file that is not below the folder keeps the path that it was given by.
    """
    relative = relative_to(folder)

    def seen(path: str) -> str:
        below = relative(path)
        return path if below.startswith("../") else below

    return seen


def has_file(path: str, name: str, tree: str | os.PathLike[str] | None = None) -> bool:
    """Whether a file names another one that is there, seen from its own folder or from one of those around.

    The SDK asks the folder that it is run in and that of the file. Nobody knows where it will be run, and an absolute
    path means something only there.
    """
    if os.path.isabs(name):
        return True
    try:
        folder = os.path.dirname(os.path.abspath(path if tree is None else os.path.join(tree, path)))
        while not os.path.exists(os.path.join(folder, name)):
            folder, below = os.path.dirname(folder), folder
            if folder == below:
                return os.path.exists(name)
    except ValueError:
        return False
    return True


def is_imported(path: str, tree: str | os.PathLike[str] | None = None) -> bool:
    """Whether another file of the repository may import the module at a path, by name or by a loader of its own.

    Without a repository, the files below the current folder are asked, or below the file's own if that is elsewhere.
    A path below a `tree`, which is no repository, is one of that tree's. Test files do not count.
    """
    path = os.path.abspath(path if tree is None else os.path.join(tree, path))
    folder = os.path.dirname(path)
    if folder not in _tops:
        _tops[folder] = _top(folder) if tree is None else (os.path.abspath(tree), False)
    top, is_repository = _tops[folder]
    if top not in _importers:
        _importers[top] = _read_importers(files(top) if is_repository else _nearest(top))
    return _is_among(_importers[top], path)


def is_imported_in(folder: str, path: str) -> bool:
    """The same for one module and a folder of a repository with many files, of which git finds those worth reading."""
    words = [word for each in (_module(path), *_LOADERS) for word in ("-e", each)]
    answer = _run(["git", "grep", "-l", "-z", "-w", "-F", *words, "--", "*.py"], folder)
    if answer is None:
        # There is no git, or there is no such file.
        return is_imported(path) if _ask_git(folder, untracked=False) is None else False
    prefix = _prefix(folder)
    return _is_among(_read_importers(prefix + os.fsdecode(name) for name in answer.split(b"\0") if name), path)


def _module(path: str) -> str:
    """The last name by which the module at a path is imported."""
    stem = os.path.splitext(os.path.basename(path))[0]
    return os.path.basename(os.path.dirname(os.path.abspath(path))) if stem == "__init__" else stem


def _is_among(found: tuple[dict[str, set[str]], set[str]], path: str) -> bool:
    """Whether somebody else may import the module at a path, given who imports what, and who loads anything."""
    importers, loaders = found
    return bool((importers.get(_module(path), set()) | loaders) - {os.path.realpath(path)})


#: Folder → (where to look for whoever imports its modules, whether that is a repository).
_tops: dict[str, tuple[str, bool]] = {}
#: Repository → (imported name → files that import it, files that load modules by themselves).
_importers: dict[str, tuple[dict[str, set[str]], set[str]]] = {}


def _top(folder: str) -> tuple[str, bool]:
    answer = _run(["git", "rev-parse", "--show-toplevel"], folder)
    if answer:
        return os.fsdecode(answer.removesuffix(b"\n")), True
    here = os.getcwd()
    return here if os.path.join(folder, "").startswith(os.path.join(here, "")) else folder, False


def _nearest(top: str) -> list[str]:
    from itertools import islice

    return [os.path.join(top, name) for name in islice(_walk(top), _MOST_IMPORTERS)]


def _read_importers(paths: Iterable[str]) -> tuple[dict[str, set[str]], set[str]]:
    import re

    comment = re.compile(r"#.*")
    # The names end with the line, unless a parenthesis or a backslash carries them on.
    names = r"[ \t]*(\([^)]*\)|(?:[^\n\\]|\\.)*)"
    statement = re.compile(rf"(?:^|[:;])[ \t]*(?:from\b([\w. \t]+?))?\bimport\b{names}", re.MULTILINE | re.DOTALL)
    loader = re.compile(rf"\b(?:{'|'.join(_LOADERS)})\s*\(")
    submit = re.compile(r"\.(?:submit|run)\(\s*\)")
    importers: dict[str, set[str]] = {}
    loaders: set[str] = set()
    for path in paths:
        name = os.path.basename(path)
        if not name.endswith(".py") or name.startswith("test_") or name.endswith("_test.py") or name == "conftest.py":
            continue
        try:
            text = read(path).decode("utf-8", "replace").replace("\r\n", "\n")
        except WorkspaceError:
            continue
        here = os.path.realpath(path)
        for module, imported in statement.findall(comment.sub("", text)):
            if not module.lstrip().startswith("pydolphinscheduler"):
                for word in re.findall(r"\w+", f"{module} {imported}"):
                    importers.setdefault(word, set()).add(here)
        if loader.search(text) and submit.search(text):
            loaders.add(here)
    return importers, loaders


def write(path: str, data: bytes) -> None:
    """Writes a file whole or not at all, or into a device or pipe. Raises WorkspaceError, which names it.

    A file that is replaced keeps its permissions; a link stays a link.
    """
    path = os.path.realpath(path) if os.path.isfile(path) else path
    aside = path if os.path.exists(path) and not os.path.isfile(path) else f"{path}.{os.getpid()}.tmp"
    try:
        with open(aside, "wb") as file:
            file.write(data)
        if aside != path:
            if os.path.exists(path):
                os.chmod(aside, stat.S_IMODE(os.stat(path).st_mode))
            os.replace(aside, path)
    except OSError as error:
        if aside != path and os.path.lexists(aside):
            os.unlink(aside)
        raise WorkspaceError(f"{path}: cannot be written: {error.strerror or error}") from None


def create(path: str, data: bytes) -> None:
    """Writes a file that is not there yet, and makes the folders around it. Raises WorkspaceError, which names it."""
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    except OSError as error:
        raise WorkspaceError(f"{path}: cannot be written: {error.strerror or error}") from None
    if exists(path):
        raise WorkspaceError(f"{path}: it is there already")
    write(path, data)


def write_text(path: str, text: str) -> None:
    """The same for a report: UTF-8, and what that cannot hold is escaped."""
    write(path, text.encode("utf-8", "backslashreplace"))


def keep(path: str, data: bytes) -> None:
    """Writes a file that can be made again, with its folder; if that cannot be done, there is none."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write(path, data)
    except (OSError, WorkspaceError):
        pass
