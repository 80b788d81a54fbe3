"""Which files a deploy is about: those that build and submit a workflow when they are run, and YAML workflows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from pydolphin_lint import index, workspace
from pydolphin_lint.deploy.plan import Obstacle
from pydolphin_lint.diagnostic import Diagnostic
from pydolphin_lint.engine import check_project, check_source
from pydolphin_lint.model import File, SettingsFile
from pydolphin_lint.rule import Rule
from pydolphin_lint.sdk.catalog import Sdk
from pydolphin_lint.source import Source, is_ours


class Selection(NamedTuple):
    """The files to record, as paths below the tree, and what the linter says of them."""

    paths: tuple[str, ...]
    obstacles: tuple[Obstacle, ...]


def select(
    tree: Path,
    candidates: Iterable[str],
    rules: Sequence[Rule],
    *,
    named: bool,
    sdk: Sdk | None = None,
    off: Callable[[str], Collection[str]] = lambda path: (),
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
) -> Selection:
    """Chooses among the files of a tree. Files that somebody `named` are taken as they are.

    `rules` judge, by a version of the SDK, every file that is ours, for one that forgets to submit would not be taken:
    what they find at the level of errors is an obstacle, unless its code is `off` for the path.
    """
    paths: list[str] = []
    obstacles: list[Obstacle] = []
    diagnostics: list[Diagnostic] = []
    files: list[File] = []
    for path in candidates:
        if not named and not _is_wanted(path, include, exclude):
            continue
        try:
            data = workspace.read(str(tree / path))
        except workspace.WorkspaceError as error:
            if named:
                obstacles.append(Obstacle(path, f"it cannot be read: {error}"))
            continue
        if not named and not (is_ours(data, path) and workspace.is_readable(path, data)):
            continue
        checked = check_source(
            Source(path, data),
            rules,
            sdk=sdk,
            is_imported=lambda each: workspace.is_imported(each, tree),
            has_file=lambda each, name: workspace.has_file(each, name, tree),
        )
        if isinstance(checked.file, SettingsFile) and not named:
            # Nothing of it is deployed: what is wrong there is for the hooks.
            continue
        diagnostics += checked.diagnostics
        if checked.file is not None:
            files.append(checked.file)
        if checked.file is None:
            # It cannot be read, or it is the YAML of another tool.
            is_wanted = bool(checked.diagnostics)
        else:
            is_wanted = submits(checked.file)
        if named or is_wanted:
            paths.append(path)
    diagnostics += check_project(index.project(files), rules)
    obstacles += [
        Obstacle(each.path, f"{each.code} {each.message}", each.at.line)
        for each in diagnostics
        if each.level == "error" and each.code not in off(each.path)
    ]
    return Selection(tuple(paths), tuple(obstacles))


def submits(file: File) -> bool:
    """Whether running the file may submit a workflow: at its top level, or in what it calls from there."""
    return not file.is_test and any(
        workflow.reached and (workflow.is_submitted or not workflow.complete) for workflow in file.workflows
    )


def _is_wanted(path: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    return (not include or any(fnmatchcase(path, pattern) for pattern in include)) and not any(
        fnmatchcase(path, pattern) for pattern in exclude
    )
