"""What the project rules need to know of each file."""

from __future__ import annotations

from pydolphin_lint.model import Definition, Project

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydolphin_lint.model import File


def definitions(file: File) -> Iterator[Definition]:
    """The workflows that running a file certainly submits, under names that are known."""
    if file.is_test:
        return
    for workflow in file.workflows:
        if workflow.identity is not None and workflow.always_deployed and workflow.is_submitted:
            yield Definition(file.source.path, workflow.name.at, *workflow.identity)


def project(files: Iterable[File]) -> Project:
    """The project that these files make up."""
    return joined(definition for file in files for definition in definitions(file))


def joined(found: Iterable[Definition]) -> Project:
    """The project that these definitions make up."""
    return Project(tuple(sorted(found, key=lambda each: (each.path, each.at.line, each.at.column))))
