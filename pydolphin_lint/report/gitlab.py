"""GitLab's report of code quality: findings in a merge request."""

from __future__ import annotations

import json

from pydolphin_lint.report.fingerprint import fingerprints
from pydolphin_lint.report.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydolphin_lint.diagnostic import Diagnostic

SEVERITIES = {"error": "major", "warning": "minor"}


def render(diagnostics: Iterable[Diagnostic], place: Callable[[str], str]) -> str:
    """The document. `place` gives paths as seen from the top of the repository.

    GitLab reads no further behind an entry that lacks anything.
    """
    found = list(diagnostics)
    document = [
        {
            "description": f"{each.code} {printable(each.message)}",
            "check_name": each.code,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[each.level],
            "location": {
                "path": place(each.path).encode("utf-8", "backslashreplace").decode(),
                "lines": {"begin": each.at.line, "end": each.at.end_line},
            },
        }
        for each, fingerprint in zip(found, fingerprints(found, place), strict=True)
    ]
    return json.dumps(document, indent=2) + "\n"
