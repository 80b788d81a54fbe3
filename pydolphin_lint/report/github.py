"""Workflow commands, which GitHub Actions shows as annotations beside the lines."""

from __future__ import annotations

from pydolphin_lint.report.text import printable, summary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydolphin_lint.diagnostic import Diagnostic


def render(diagnostics: Iterable[Diagnostic], files: int, place: Callable[[str], str], held: int = 0) -> str:
    """A command for each finding, errors first, because GitHub shows ten of each kind and step, and a summary.

    `place` gives paths as seen from the job's workspace. The log shows of a command only its message, which
    therefore names the place again.
    """
    found = list(diagnostics)
    errors_first = sorted(found, key=lambda each: each.level != "error")
    return "".join(_command(each, place(each.path)) for each in errors_first) + summary(found, files, held)


def _command(each: Diagnostic, path: str) -> str:
    at = each.at
    properties = {"file": path, "line": str(at.line), "endLine": str(at.end_line)}
    # GitHub takes columns only of what stands on one line.
    if at.line == at.end_line:
        properties |= {"col": str(at.column), "endColumn": str(at.end_column)}
    properties["title"] = f"{each.code} {each.name}"
    joined = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{printable(path)}:{at.line}:{at.column}: {each.code} {printable(each.message)}"
    return f"::{each.level} {joined}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
