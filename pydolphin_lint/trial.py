"""A team's own rules held against the examples in their files."""

from __future__ import annotations

from pydolphin_lint import fix
from pydolphin_lint.diagnostic import Diagnostic
from pydolphin_lint.engine import SYNTAX_ERROR, Checked, check_source, check_text
from pydolphin_lint.parse import nodes
from pydolphin_lint.source import Source, is_ours

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydolphin_lint.patterns.matcher import Pattern
    from pydolphin_lint.patterns.written import Example, Written


def run(patterns: Iterable[Pattern]) -> tuple[list[str], int]:
    """What does not come out as it is written, a line each, and how many examples there were.

    Raises ConfigError for a rule that cannot be used.
    """
    failures: list[str] = []
    examples = 0
    for pattern in patterns:
        pattern.compile()
        written = pattern.written
        examples += len(written.valid) + len(written.invalid)
        for example in written.valid:
            failures += _failures(pattern, example, wanted=False)
        for example in written.invalid:
            failures += _failures(pattern, example, wanted=True)
    return failures, examples


def _failures(pattern: Pattern, example: Example, *, wanted: bool) -> Iterator[str]:
    written = pattern.written
    where = f"{written.path}:{example.line}: {written.code}"
    source = Source(
        f"{written.path}:{example.line}", example.text.encode("utf-8", "replace"), "utf-8", written.language
    )
    checked = _check(pattern, source)
    found = [each for each in checked.diagnostics if each.code == written.code]
    for each in checked.diagnostics:
        if each.code != written.code:
            yield f"{where} the example's line {each.at.line}: {each.message}"
            return
    if not wanted:
        for each in found:
            yield f"{where} is reported in the example's line {each.at.line}, and should not be: {each.message}"
        return
    if not found:
        yield f"{where} is not reported, and should be{_hint(written, source)}"
        return
    if example.fixed is not None:
        better, _, _ = fix.fix(source, lambda each: _check(pattern, each))
        if better.text != example.fixed:
            yield f"{where} makes of the example {better.text!r}, and should make {example.fixed!r}"


def _check(pattern: Pattern, source: Source) -> Checked:
    if pattern.written.language == "python":
        return check_source(source, (pattern.rule,))
    try:
        nodes.documents(source.text)
    except nodes.YamlError as error:
        message = f"this is no YAML: {error}"
        return Checked(None, [Diagnostic(source.path, error.at, SYNTAX_ERROR, "syntax-error", "error", message)])
    return Checked(None, check_text(source, (pattern.rule,)))


def _hint(written: Written, source: Source) -> str:
    """Why a whole class of examples is not reported."""
    if written.language == "python" and (written.on or written.imports) and not is_ours(source.data):
        return ": an example is a whole file, so it must import what it uses"
    return ""
