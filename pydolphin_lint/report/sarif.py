"""SARIF 2.1.0, as code scanning services read it. It quotes no source line: a secret may stand in any."""

from __future__ import annotations

import json

from pydolphin_lint import __version__, catalog
from pydolphin_lint.engine import INTERNAL_ERROR
from pydolphin_lint.report import rules as pages
from pydolphin_lint.report.fingerprint import fingerprints
from pydolphin_lint.report.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from pydolphin_lint.diagnostic import Diagnostic, Location
    from pydolphin_lint.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
HOME = "https://github.com/pydolphin-lint/pydolphin-lint"
#: What the URIs of files begin at: the top of the repository, wherever it was checked out.
ROOT = "SRCROOT"
FINGERPRINT = "pydolphinLint/v1"
#: Characters; GitHub takes no longer descriptions.
LONGEST = 1024
_WHY = "## Why is this bad?\n"
_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def render(
    diagnostics: Iterable[Diagnostic], rules: Iterable[Rule], place: Callable[[str], str], *, complete: bool
) -> str:
    """The document. `place` gives paths as seen from the top of the repository.

    `rules` are those that were on; the ones that found something are described. A crash of ours is no result, but a
    notification; with one, or if not `complete`, because files could not be read, the run was not successful.
    """
    found = list(diagnostics)
    results = [each for each in found if each.code != INTERNAL_ERROR]
    crashes = [each for each in found if each.code == INTERNAL_ERROR]
    known = {rule.code: rule for rule in rules}
    codes = sorted({each.code for each in results})
    marks = fingerprints(results, place)
    invocation: dict[str, Any] = {"executionSuccessful": complete and not crashes}
    if crashes:
        invocation["toolExecutionNotifications"] = [_notification(each, place) for each in crashes]
    run = {
        "tool": {
            "driver": {
                "name": "pydolphin-lint",
                "version": __version__,
                "informationUri": HOME,
                "rules": [_rule(code, known.get(code)) for code in codes],
            }
        },
        "invocations": [invocation],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The top of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(each, codes.index(each.code), mark, place) for each, mark in zip(results, marks, strict=True)
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str, rule: Rule | None) -> dict[str, Any]:
    """What a code means; None for what the tool reports of itself."""
    if rule is None:
        name, text = catalog.OWN[code]
        page, level, summary = pages.own_page(code, name, text), "error", text.partition("\n")[0]
    else:
        name, text, page = rule.name, pages.documentation(rule), pages.page(rule)
        level, summary = rule.level, pages.summary(rule)
    why = text.partition(_WHY)[2].partition("\n\n")[0].replace("\n", " ")
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": summary[:LONGEST]},
        "fullDescription": {"text": (why or summary)[:LONGEST]},
        "help": {"text": text, "markdown": page},
        "defaultConfiguration": {"level": level},
    }


def _result(each: Diagnostic, rule: int, fingerprint: str, place: Callable[[str], str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": each.code,
        "ruleIndex": rule,
        "level": each.level,
        "message": {"text": printable(each.message)},
        "locations": [_location(place(each.path), each.at)],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    if each.related:
        result["relatedLocations"] = [
            {**_location(place(one.path), one.at), "message": {"text": printable(one.message)}} for one in each.related
        ]
    return result


def _notification(each: Diagnostic, place: Callable[[str], str]) -> dict[str, Any]:
    return {
        "descriptor": {"id": each.code},
        "level": "error",
        "message": {"text": printable(each.message)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(place(each.path))}}],
    }


def _location(path: str, at: Location) -> dict[str, Any]:
    region = {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _artifact(path: str) -> dict[str, str]:
    if path.startswith("/"):
        return {"uri": f"file://{_uri(path)}"}
    return {"uri": _uri(path), "uriBaseId": ROOT}


def _uri(path: str) -> str:
    """The path with all but plain characters written as the bytes that the disk has."""
    data = path.encode("utf-8", "surrogateescape")
    return "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in data)
