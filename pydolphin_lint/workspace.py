"""git and the disk: which files there are, and what stands in them. Nobody else opens a file or starts git."""

from __future__ import annotations

import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Folders that nobody keeps workflows in; git's own ignore rules are asked first, where there is git.
SKIPPED_FOLDERS = frozenset({"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"})
YAML = (".yaml", ".yml")


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


def is_yaml(path: str) -> bool:
    """Whether a path looks like YAML."""
    return path.lower().endswith(YAML)


def is_python(path: str, data: bytes) -> bool:
    """Whether a file that was found, not named, is Python: by its ending, or by its first line if it has none."""
    ending = os.path.splitext(path)[1]
    return ending == ".py" or (not ending and data.startswith(b"#!") and b"python" in data[:80].partition(b"\n")[0])


def files(folder: str, *, untracked: bool = True) -> list[str]:
    """The files below a folder that may be Python, as paths that begin with the folder (if it is not ".").

    Inside a git work tree these are the files that git tracks and (`untracked`) those that it would add; elsewhere, and
    for a folder of which git ignores everything, all but hidden folders and SKIPPED_FOLDERS.
    """
    listed = _ask_git(folder, untracked)
    found = listed or list(_walk(folder))
    prefix = "" if folder in (".", "") else folder.rstrip("/") + "/"
    return sorted({prefix + name for name in found if os.path.splitext(name)[1] in (".py", "")})


def _ask_git(folder: str, untracked: bool) -> list[str]:
    """The files of a folder that git knows; none outside of a work tree or without git."""
    command = ["git", "ls-files", "-z", "--cached"]
    if untracked:
        command += ["--others", "--exclude-standard"]
    return [os.fsdecode(name) for name in _run(command, folder).split(b"\0") if name]


def _run(command: list[str], folder: str) -> bytes:
    """What a program prints, started in a folder; nothing if it fails or does not exist."""
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
        return b""
    return done.stdout if done.returncode == 0 else b""


def _walk(folder: str) -> Iterator[str]:
    todo = [""]
    while todo:
        below = todo.pop()
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


def is_imported(path: str) -> bool:
    """Whether another file of the repository may import the module at a path, by name or by a loader of its own.

    Without a repository, only the files of the same folder are asked. Test files do not count.
    """
    folder = os.path.dirname(os.path.abspath(path))
    stem = os.path.splitext(os.path.basename(path))[0]
    if stem == "__init__":
        stem = os.path.basename(folder)
    top = os.fsdecode(_run(["git", "rev-parse", "--show-toplevel"], folder).rstrip(b"\n")) or folder
    if top not in _importers:
        _importers[top] = _read_importers(top)
    importers, loaders = _importers[top]
    here = os.path.realpath(path)
    return bool((importers.get(stem, set()) | loaders) - {here})


#: Repository → (imported name → files that import it, files that load modules by themselves).
_importers: dict[str, tuple[dict[str, set[str]], set[str]]] = {}


def _read_importers(top: str) -> tuple[dict[str, set[str]], set[str]]:
    import re

    statement = re.compile(
        rb"^[ \t]*(?:from[ \t]+(\S+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]*)|import[ \t]+([^\n#]*))", re.MULTILINE
    )
    loader = re.compile(rb"\b(?:import_module|iter_modules|run_module|run_path|spec_from_file_location)\s*\(")
    submit = re.compile(rb"\.(?:submit\(|run\(\))")
    importers: dict[str, set[str]] = {}
    loaders: set[str] = set()
    for path in files(top):
        name = os.path.basename(path)
        if not name.endswith(".py") or name.startswith("test_") or name.endswith("_test.py") or name == "conftest.py":
            continue
        try:
            data = read(path)
        except WorkspaceError:
            continue
        here = os.path.realpath(path)
        for module, names, modules in statement.findall(data):
            if not module.startswith(b"pydolphinscheduler"):
                for word in re.findall(rb"\w+", module + b" " + names + b" " + modules):
                    importers.setdefault(word.decode("utf-8", "replace"), set()).add(here)
        if loader.search(data) and submit.search(data):
            loaders.add(here)
    return importers, loaders


def write(path: str, text: str) -> None:
    """Writes a file whole or not at all. Raises WorkspaceError, whose text is the reason."""
    aside = f"{path}.{os.getpid()}.tmp"
    try:
        with open(aside, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
        os.replace(aside, path)
    except OSError as error:
        if os.path.lexists(aside):
            os.unlink(aside)
        raise WorkspaceError(error.strerror or str(error)) from None
