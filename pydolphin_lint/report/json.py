"""One JSON document, version 1: lines and columns count from 1, columns are characters, ends are exclusive."""

from __future__ import annotations

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydolphin_lint.diagnostic import Diagnostic, Location

VERSION = 1


def render(diagnostics: Iterable[Diagnostic], files: int) -> str:
    """The document. It is ASCII, so that it is the same on every console."""
    document = {
        "version": VERSION,
        "diagnostics": [
            {
                "path": each.path,
                **_location(each.at),
                "code": each.code,
                "name": each.name,
                "level": each.level,
                "message": each.message,
                "related": [{"path": one.path, **_location(one.at), "message": one.message} for one in each.related],
                "fix": [{**_location(edit.at), "text": edit.text} for edit in each.edits] or None,
            }
            for each in diagnostics
        ],
        "files": files,
    }
    return json.dumps(document, indent=2) + "\n"


def _location(at: Location) -> dict[str, int]:
    return {"line": at.line, "column": at.column, "end_line": at.end_line, "end_column": at.end_column}
