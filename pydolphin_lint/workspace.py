"""git and the disk: which files there are, and what stands in them. Nobody else opens a file or starts git."""

from __future__ import annotations

import os
import stat

from pydolphin_lint.source import is_yaml, language_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from pydolphin_lint.changes import Changes

#: Folders that nobody keeps workflows in; git's own ignore rules are asked first, where there is git.
SKIPPED_FOLDERS = frozenset({"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"})
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
    prefix = "" if folder in (".", "") else folder.rstrip("/") + "/"
    return sorted(
        prefix + name
        for name in set(found)
        if os.path.splitext(name)[1] in endings or (settings and language_of(name) is not None)
    )


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

    answer = _run(["git", "rev-parse", "--show-toplevel"], ".")
    if answer is None:
        raise WorkspaceError("this folder is in no repository of git, or git is missing: what changed is unknown")
    top = os.fsdecode(answer.removesuffix(b"\n"))
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


def _run(command: list[str], folder: str) -> bytes | None:
    """What a program prints, started in a folder; None if it fails or does not exist."""
    import subprocess

    environment = dict(os.environ)
    if folder not in (".", ""):
        # In a hook git names its own repository by relative paths, which mean nothing elsewhere.
        for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
            environment.pop(name, None)
    try:
        done = subprocess.run(
            command,
            cwd=folder or ".",
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


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
    stem = os.path.splitext(os.path.basename(path))[0]
    if stem == "__init__":
        stem = os.path.basename(folder)
    if folder not in _tops:
        _tops[folder] = _top(folder) if tree is None else (os.path.abspath(tree), False)
    top, is_repository = _tops[folder]
    if top not in _importers:
        _importers[top] = _read_importers(files(top) if is_repository else _nearest(top))
    importers, loaders = _importers[top]
    return bool((importers.get(stem, set()) | loaders) - {os.path.realpath(path)})


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
    loader = re.compile(r"\b(?:__import__|import_module|iter_modules|run_module|run_path|spec_from_file_location)\s*\(")
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
