"""JUnit XML, which most CI systems show as test results: each finding is a test that fails."""

from __future__ import annotations

import html

from pydolphin_lint.engine import INTERNAL_ERROR
from pydolphin_lint.report.text import counted, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydolphin_lint.diagnostic import Diagnostic


def render(diagnostics: Iterable[Diagnostic], files: int) -> str:
    """The document; without findings there is one test, which passes. A crash of ours is an error, no failure."""
    found = list(diagnostics)
    crashes = sum(each.code == INTERNAL_ERROR for each in found)
    cases = "".join(_case(each) for each in found) or f'    <testcase name="{counted(found, files)}"/>\n'
    counts = f'tests="{len(found) or 1}" failures="{len(found) - crashes}" errors="{crashes}"'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<testsuites {counts}>\n"
        f'  <testsuite name="pydolphin-lint" {counts}>\n'
        f"{cases}  </testsuite>\n"
        "</testsuites>\n"
    )


def _case(each: Diagnostic) -> str:
    kind = "error" if each.code == INTERNAL_ERROR else "failure"
    path = _text(each.path)
    name = f"{path}:{each.at.line}:{each.at.column} {each.code} {each.name}"
    return (
        f'    <testcase classname="{path}" name="{name}" file="{path}" line="{each.at.line}">\n'
        f'      <{kind} type="{each.level}" message="{each.code} {_text(each.message)}"/>\n'
        "    </testcase>\n"
    )


def _text(text: str) -> str:
    """Text for an attribute, in ASCII. XML has no control characters, however they are written."""
    return html.escape(printable(text)).encode("ascii", "xmlcharrefreplace").decode()
